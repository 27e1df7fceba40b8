import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim, Source } from '../../../../shared/dossier/schema.ts'
import { EMPTY_POSITION, EMPTY_SOURCE, sourceFrom, type OwnPositionFields, type OwnSourceFields } from '../../../../shared/study/own-fields.ts'
import { positionProblems, sourceProblems, tidied } from '../../../../shared/study/own-rules.ts'
import { useClient } from '../../../client/client-context.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { navigate } from '../../../ui/hash-location.ts'
import { ClaimFields } from './claim-fields.tsx'
import { Field } from './field.tsx'
import { Preview } from './preview.tsx'
import { SourceFields } from './source-fields.tsx'
import { StatementFields } from './statement-fields.tsx'
import { today, useForm } from './use-form.ts'
import { useSave } from './use-save.ts'

interface StatementFormProps { id: string | undefined; start: OwnPositionFields | null; sources: readonly Source[]; claims: readonly Claim[] }
/** The choice “another source”, whose fields are then asked for. */
const NEW = 'own-new'

/** The form of a statement: who, what kind, the words, when and where, the source (one that is there, or a new one), what it bears on. */
export function StatementForm({ id, start, sources, claims }: StatementFormProps) {
  const { t } = useTranslation('sources')
  const [sourceSaved, setSourceSaved] = useState<string | null>(null)
  const source = useForm(EMPTY_SOURCE, 'source', (given: OwnSourceFields) => sourceProblems(tidied(given), { today: today() }))
  const [roots, setRoots] = useState<ReadonlyMap<string, string | null>>(new Map())
  const known = { today: today(), hasSource: (one: string) => one === NEW || sources.some((each) => each.id === one), hasClaim: (one: string) => claims.some((each) => each.id === one),
    rootOf: (one: string) => (roots.has(one) ? (roots.get(one) === null ? null : { variantOf: roots.get(one) || null }) : { variantOf: null }) }
  const form = useForm(start ?? { ...EMPTY_POSITION, source_id: NEW }, 'statement', (given: OwnPositionFields) => positionProblems(tidied(given), known))
  const { fields, state, set } = form
  const { save, failure } = useSave()
  useRoots(fields.variant_of.trim(), setRoots)
  const isNew = fields.source_id === NEW
  const submit = async () => {
    const isReady = form.ready()
    if (isNew && sourceSaved === null && !source.ready(isReady)) return
    if (!isReady) return
    const made = isNew ? (sourceSaved ?? (await save('own.saveSource', { fields: tidied(source.fields) }))?.id) : fields.source_id
    if (!made) return
    if (isNew) setSourceSaved(made)
    const saved = await save('own.savePosition', { ...(id && { id }), fields: { ...tidied(fields), source_id: made } })
    if (saved) navigate(`/dossier/${saved.id}`)
  }
  const missing = state.problems.length + (isNew ? source.state.problems.length : 0)
  return (
    <form className="own-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <div>
        <h2>{t('form.statement')}</h2>
        <StatementFields fields={fields} state={state} set={set} />
        <h2>{t('form.source')}</h2>
        <Field name="source_id" state={state}>
          {(given) => (
            <select {...given} value={fields.source_id} onChange={(event) => set('source_id', event.target.value)}>
              <option value={NEW}>{t('form.newSource')}</option>
              {sources.map((each) => <option key={each.id} value={each.id}>{[each.outlet, each.headline, each.date].filter(Boolean).join(', ').slice(0, 110)}</option>)}
            </select>
          )}
        </Field>
        {isNew && <SourceFields fields={source.fields} state={source.state} set={source.set} />}
        <h2>{t('form.bearsOn')}</h2>
        <ClaimFields fields={fields} claims={claims} set={set} />
      </div>
      <aside className="preview" aria-label={t('form.preview')}>
        <Preview fields={tidied(fields)} source={isNew ? sourceFrom('own-000', tidied(source.fields)) : sources.find((each) => each.id === fields.source_id)} />
        {failure && <FailureNote failure={failure} />}
        <p><button type="submit" className="dark">{t('form.save')}</button></p>
        <output className="hint">{missing > 0 ? t('form.missing', { count: missing }) : t('form.ready')}</output>
      </aside>
    </form>
  )
}

/** Asks the host what the statement is that is named as the first wording: null where there is none, else the one that it is itself a wording of. */
function useRoots(id: string, setRoots: (change: (before: ReadonlyMap<string, string | null>) => ReadonlyMap<string, string | null>) => void) {
  const client = useClient()
  useEffect(() => {
    if (id === '') return undefined
    let wanted = true
    const ask = async () => {
      const answer = await client.call('dossier.position', { id }).then(({ card }) => card.position.variant_of ?? '', () => null)
      if (wanted) setRoots((before) => new Map([...before, [id, answer]]))
    }
    const timer = setTimeout(() => void ask(), 300)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [client, id, setRoots])
}
