import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OwnList } from '../../../../shared/study/reading-types.ts'
import { voiceOf } from '../../../../shared/study/own-fields.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Share } from './share.tsx'
import { useSave } from './use-save.ts'

/** What was added at this machine: to change, delete and share. */
export function OwnPart({ own, onChanged }: { own: OwnList; onChanged: () => void }) {
  const { t } = useTranslation('sources')
  const { save, failure } = useSave()
  const [gone, setGone] = useState<string | null>(null)
  const remove = async (id: string) => {
    if (await save('own.remove', { id })) {
      setGone(id)
      onChanged()
    }
  }
  const undo = async (id: string) => {
    if (await save('own.undo', { id })) {
      setGone(null)
      onChanged()
    }
  }
  return (
    <section className="own" aria-labelledby="own-title">
      <h2 id="own-title">{t('own.title')}</h2>
      <p className="hint">{t('own.lead')}</p>
      <p className="own-ways"><Link href="/study/sources/add/statement" className="lined">{t('own.addStatement')}</Link> <Link href="/study/sources/add/source" className="word">{t('own.addSource')}</Link></p>
      {failure && <FailureNote failure={failure} />}
      <output>{gone && <p className="own-gone">{t('own.deleted', { id: gone })} <button type="button" className="word" onClick={() => void undo(gone)}>{t('own.undo')}</button></p>}</output>
      {own.troubles.length > 0 && <section className="own-troubles" aria-label={t('own.troubles')}>
        <p><b>{t('own.troubles')}</b></p>
        <ul>{own.troubles.map(({ id, what, detail }) => <li key={`${id} ${what} ${detail}`}>{id}: {t(`own.trouble.${what}`, { detail })}</li>)}</ul>
      </section>}
      {own.sources.length + own.positions.length === 0 && <p className="quiet">{t('own.none')}</p>}
      <Statements own={own} onRemove={remove} />
      <Sources own={own} onRemove={remove} />
      {own.kept.length > 0 && <details><summary>{t('own.kept', { count: own.kept.length })}</summary>
        <ul>{own.kept.map(({ id, figure, replacedBy, debates }) => <li key={id}>{t(replacedBy ? 'own.keptReplaced' : 'own.keptDeleted', { id, figure, by: replacedBy, count: debates.length })}</li>)}</ul>
      </details>}
      <Share onAdded={onChanged} empty={own.sources.length + own.positions.length === 0} />
    </section>
  )
}

interface ListProps { own: OwnList; onRemove: (id: string) => void }

function Statements({ own, onRemove }: ListProps) {
  const { t } = useTranslation('sources')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  return (
    <ul className="plain own-list">
      {own.positions.map(({ id, fields, addedBy }) => (
        <li key={id}>
          <p className="entry-who"><b>{fields.kind === 'fact' ? t('fact') : fields.figure}</b> <span className="quiet">{id}{fields.kind !== 'fact' && <> · {tShell(`voice.${voiceOf(fields)}`)}</>} · {format.partialDate(fields.date || null)}</span></p>
          <p className="printed-words" lang={fields.language}>{voiceOf(fields) === 'reported' ? (fields.restated || fields.text) : <q>{fields.text}</q>}</p>
          <Ways id={id} kind="statement" addedBy={addedBy} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  )
}

function Sources({ own, onRemove }: ListProps) {
  const { t } = useTranslation('sources')
  return (
    <ul className="plain own-list">
      {own.sources.map(({ id, fields, addedBy, positions }) => (
        <li key={id}>
          <p><b lang={fields.language.slice(0, 2)}>{fields.outlet}</b>{fields.headline && <>, <i lang={fields.language.slice(0, 2)}>{fields.headline}</i></>} <span className="quiet">{id} · {positions.length > 0 ? t('own.uses', { ids: positions.join(', ') }) : t('own.unused')}</span></p>
          <Ways id={id} kind="source" addedBy={addedBy} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  )
}

function Ways({ id, kind, addedBy, onRemove }: { id: string; kind: 'source' | 'statement'; addedBy: string; onRemove: (id: string) => void }) {
  const { t } = useTranslation('sources')
  return (
    <p className="source-foot">
      <span className="quiet">{addedBy ? t('own.by', { name: addedBy }) : t('own.byNobody')}</span>
      {kind === 'statement' && <Link href={`/dossier/${id}`} className="word" aria-label={t('own.readLong', { id })}>{t('own.read')}</Link>}
      <Link href={`/study/sources/add/${kind}/${id}`} className="word" aria-label={t('own.changeLong', { id })}>{t('own.change')}</Link>
      <button type="button" className="word" aria-label={t('own.deleteLong', { id })} onClick={() => onRemove(id)}>{t('own.delete')}</button>
    </p>
  )
}
