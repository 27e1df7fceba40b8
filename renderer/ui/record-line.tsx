import { createContext, memo, use, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../shared/argument/labelling.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { Card } from '../../shared/dossier/card.ts'
import { hasQuotationMarks, isRecordVoice, type RecordVoice } from '../../shared/voice/voice.ts'
import { appWords, ruleKey } from '../../shared/words/app-words.ts'
import { Footnote } from './footnote.tsx'
import { LabelMark } from './label-mark.tsx'
import { Monogram } from './monogram.tsx'
import { formatTime, opening, seatColour, shortName } from './record-text.ts'
import { formatPartialDate } from '../../shared/words/partial-date.ts'
import { SpeechParts } from './speech-parts.tsx'
import './record-line.css'

/** How ids of a session and its pack are said; one stable object per session. */
export interface RecordNames {
  figure: (seat: string) => string
  monogram: (seat: string) => string
  claim: (id: string) => string
  student: (participant: string) => string
  /** Who said a line, as one refers to it: a figure, a student, or the question of the app. */
  who: (line: Line) => string
  /** Where a card has its footnote; numbers never change once given. */
  note: (position: string) => number | undefined
}

/** A line that this one answers. */
export interface Reference { seq: number; who: string }

export interface RecordLineProps {
  line: Line
  names: RecordNames
  /** Every card that the line names, as far as loaded. */
  cards: ReadonlyMap<string, Card>
  label?: Label | undefined
  answers?: readonly Reference[] | undefined
  /** Moves the focus to another line. */
  onGo?: ((seq: number) => void) | undefined
  /** "Reply", when the seat may answer this line now. */
  action?: ReactNode
}

/** Where a line stands in the page; the target of every reference to it. */
export const lineAnchor = (seq: number): string => `line-${seq}`

/** Put before every anchor of a record where another one stands on the same page. */
export const AnchorPrefix = createContext('')

export function useLineAnchor(): (seq: number) => string {
  const prefix = use(AnchorPrefix)
  return (seq) => prefix + lineAnchor(seq)
}

/** One line of the record, told apart by voice: first by form, then by colour (DESIGN §1). */
export const RecordLine = memo(function RecordLine(props: RecordLineProps) {
  const { voice } = props.line
  if (isRecordVoice(voice)) return <CardLine {...props} voice={voice} />
  return voice === 'student' ? <SpokenLine {...props} /> : <SlabLine {...props} />
})

/** Exact words, translated words or words restated: always with a footnote, and with quotation marks only where they are due. */
function CardLine({ line, voice, names, cards, label, answers, onGo, action }: RecordLineProps & { voice: RecordVoice }) {
  const { t, i18n } = useTranslation('record')
  const anchor = useLineAnchor()
  const card = line.position ? cards.get(line.position) : undefined
  const date = card?.position.date
  const original = card?.position.original_text
  return (
    <article className={`rl rl-${voice}`} id={anchor(line.seq)} tabIndex={-1} style={{ '--c': seatColour(line.seat) }}>
      <Margin seq={line.seq}><Monogram seat={line.seat} letters={line.seat ? names.monogram(line.seat) : ''} /></Margin>
      <div className="rl-main">
        <header className="rl-who">
          <b>{line.seat ? shortName(names.figure(line.seat)) : ''}</b> {t('onRecord')}
          <References answers={answers} onGo={onGo} verb="answers" />
          <span className="rl-voice">{t(`voice.${voice}`)}{date && ` · ${formatPartialDate(date, i18n.language)}`}{card?.position.period === 'earlier' && ` · ${t('earlier')}`}</span>
        </header>
        <blockquote lang="en">{hasQuotationMarks(voice) ? <q>{line.text}</q> : <p>{line.text}</p>}</blockquote>
        {voice === 'quote-translated' && original && <p className="rl-orig" lang={card.position.original_language ?? undefined}>{original}</p>}
        {card && <Footnote card={card} note={names.note(card.position.id)} />}
        <Foot label={label} action={action} />
      </div>
    </article>
  )
}

/** A student's speech: solid monogram, "Student A, as Macron", never the figure alone. Out of role there is no figure. */
function SpokenLine(props: RecordLineProps) {
  const { line, names, label, answers, onGo, action } = props
  const { t, i18n } = useTranslation('record')
  const anchor = useLineAnchor()
  const name = line.participant ? names.student(line.participant) : t('student')
  const figure = line.inRole && line.seat ? shortName(names.figure(line.seat)) : null
  return (
    <article className="rl rl-student" id={anchor(line.seq)} tabIndex={-1} style={{ '--c': seatColour(figure ? line.seat : null) }}>
      <Margin seq={line.seq}><Monogram seat={figure ? line.seat : null} letters={figure && line.seat ? names.monogram(line.seat) : name.slice(-1)} solid /></Margin>
      <div className="rl-main">
        <header className="rl-who">
          <b>{name}</b> {figure ? t('asFigure', { figure }) : t('ownVoice')}
          {line.kind === 'debrief' && line.rule && <span>{t(`debrief.${line.rule}`)}</span>}
          <References answers={answers} onGo={onGo} verb={line.move ?? 'answers'} />
          <span className="rl-voice">{t('voice.student')} · {formatTime(line.at, i18n.language)}</span>
        </header>
        {line.kind === 'yield' ? <p className="rl-quiet">{t('yielded')}</p> : <SpeechParts {...props} />}
        <Foot label={label} question={line.move === 'question'} action={action}>{line.departs && <span className="rl-departs">{t('departs')}</span>}{line.overTime && <span className="rl-over">{t('overTime')}</span>}</Foot>
      </div>
    </article>
  )
}

/** The app's and the teacher's own lines stand in a slab: grey or gold. */
function SlabLine({ line, names }: RecordLineProps) {
  const { t } = useTranslation('record')
  const anchor = useLineAnchor()
  return (
    <div className={`rl-slab ${line.voice}`} id={anchor(line.seq)} tabIndex={-1}>
      <p><b>{t(`voice.${line.voice}`)}</b> <AppText line={line} names={names} /></p>
    </div>
  )
}

/**
 * The words of a line: an app line in the language of the interface, if its rule is known there; else as the record has it, in English or as
 * the student wrote. The reason for a card may name a claim: `names` says how it is called.
 */
export function useWords(names?: Pick<RecordNames, 'claim'>): (line: Line) => { text: string; lang: 'en' | undefined } {
  const { t, i18n } = useTranslation('record')
  return (line) => {
    if (line.erased) return { text: t('erasedWords'), lang: undefined }
    const known = line.voice === 'app' && line.rule && i18n.language !== 'en' && i18n.exists(ruleKey(line), { ns: 'record' })
    return known ? { text: appWords(line, { language: i18n.language, t, claim: names?.claim ?? ((id) => id) }), lang: undefined } : { text: line.text, lang: line.voice === 'student' ? undefined : 'en' }
  }
}

/** The words of an app line, marked as English where they are. */
export function AppText({ line, names }: { line: Line; names?: Pick<RecordNames, 'claim'> | undefined }) {
  const { text, lang } = useWords(names)(line)
  return <span lang={lang}>{text}</span>
}

/** How a line begins, in quotation marks only where its words are exact. */
export function Opening({ line, length }: { line: Line; length: number }) {
  const { text, lang } = useWords()(line)
  const first = opening(text, length)
  return <span lang={lang}>{hasQuotationMarks(line.voice) ? `“${first}”` : first}</span>
}

function References({ answers, onGo, verb }: { answers: readonly Reference[] | undefined; onGo: ((seq: number) => void) | undefined; verb: string }) {
  const { t } = useTranslation('record')
  if (!answers?.length) return null
  return (
    <span className="rl-refs">
      {t(`verb.${verb}`)}{' '}
      {answers.map(({ seq, who }, index) => (
        <span key={seq}>{index > 0 && ', '}<button type="button" className="rl-link" onClick={() => onGo?.(seq)}>{t('reference', { who, seq })}</button></span>
      ))}
    </span>
  )
}

/** In the margin: who speaks, and the number by which other lines refer to this one. */
function Margin({ seq, children }: { seq: number; children: ReactNode }) {
  const { t } = useTranslation('record')
  return <div className="rl-margin">{children}<span className="rl-seq"><span className="visually-hidden">{t('line', { seq })}</span><span aria-hidden="true">{seq}</span></span></div>
}

function Foot({ label, question = false, action, children }: { label: Label | undefined; question?: boolean; action?: ReactNode; children?: ReactNode }) {
  if (!label && !children && !action) return null
  return <footer className="rl-end">{label && <LabelMark label={label} question={question} />}{children}{action}</footer>
}
