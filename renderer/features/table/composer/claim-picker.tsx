import { Autocomplete, Button, Dialog, DialogTrigger, Input, ListBox, ListBoxItem, Popover, SearchField, useFilter } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useTable } from '../table-context.tsx'
import { useComposer } from './composer-context.tsx'

/** Any claim of the pack, by searching its short name and its sentence. */
export function ClaimPicker() {
  const { t } = useTranslation('table')
  const { claims } = useTable()
  const { draft, change } = useComposer()
  const { contains } = useFilter({ sensitivity: 'base' })
  const named = new Set(draft.claims.map((use) => use.claim))
  const left = [...claims.values()].map(({ claim }) => claim).filter(({ id }) => !named.has(id))
  return (
    <DialogTrigger>
      <Button className="cp-add">{t('composer.addClaim')}</Button>
      <Popover className="cp-popover" placement="top start" maxHeight={380}>
        <Dialog aria-label={t('composer.addClaim')}>
          {({ close }) => (
            <Autocomplete filter={contains}>
              <SearchField aria-label={t('composer.searchClaims', { count: left.length })}><Input placeholder={t('composer.searchClaims', { count: left.length })} /></SearchField>
              <ListBox aria-label={t('composer.claims')} className="cp-claims" items={left} renderEmptyState={() => t('composer.noClaim')}
                onAction={(key) => { change({ type: 'claim', use: { claim: String(key), relation: 'asserts' } }); close() }}>
                {(claim) => <ListBoxItem id={claim.id} textValue={`${claim.short} ${claim.text}`} className="cp-claim"><b lang="en">{claim.short}</b> <span lang="en">{claim.text}</span></ListBoxItem>}
              </ListBox>
            </Autocomplete>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
