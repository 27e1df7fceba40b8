import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Share } from '../../../shared/transcript/options.ts'
import { currentLocale } from '../../i18n/index.ts'
import { announce } from '../announcer.tsx'
import { Dialog } from '../dialog.tsx'
import { type Choices, optionsOf, rememberChoices, rememberedChoices, USUAL } from './choices.ts'
import { FormatChoice } from './format-choice.tsx'
import { asked } from './format-groups.ts'
import { MoreChoices } from './more-choices.tsx'
import { NamesChoice } from './names-choice.tsx'
import { Preview } from './preview.tsx'
import { SaveBar } from './save-bar.tsx'
import { ShareChoice } from './share-choice.tsx'
import { useAbout } from './use-about.ts'
import { useExport } from './use-export.ts'
import { whatIsSaved } from './what-is-saved.ts'
import './transcript.css'

interface TranscriptDialogProps {
  /** One debate or several; several go into one zip. */
  sessions: readonly [string, ...string[]]
  onClose(): void
}

/** Transcripts as files: what for, with names or pseudonyms, how much; with a look at it before. Import it lazily: it brings the dialog library along. */
export function TranscriptDialog({ sessions, onClose }: TranscriptDialogProps) {
  const { t } = useTranslation('export')
  const [first] = sessions
  const many = sessions.length > 1
  const about = useAbout(many ? null : first)
  const [choices, setChoices] = useState(rememberedChoices)
  const [share, setShare] = useState<Share>({ of: 'whole' })
  const [looking, setLooking] = useState(() => matchMedia('(min-width: 761px)').matches)
  const [leaving, setLeaving] = useState(false)
  const { state, save, cancel, again } = useExport()
  const change = (part: Partial<Choices>) => {
    const next = { ...choices, ...part }
    setChoices(next)
    rememberChoices(next)
    if (state.at !== 'writing') again()
  }
  const options = optionsOf(choices, share, currentLocale())
  const formats = asked(choices.formats)
  const close = () => (state.at === 'writing' && !leaving ? setLeaving(true) : onClose())
  const isLeaving = leaving && state.at === 'writing'
  return (
    <Dialog wide title={t(many ? 'titleMany' : 'title', { count: sessions.length })} onClose={close}>
      <div className="tx">
        <div className="tx-choices">
          <FormatChoice chosen={choices.formats} onChange={(chosen) => change({ formats: chosen })} />
          {(many || (about && about.people.length > 0)) && <NamesChoice naming={choices.naming} people={about?.people ?? []} onChange={(naming) => change({ naming })} />}
          {about && <ShareChoice share={share} about={about} onChange={(part) => { setShare(part); if (state.at !== 'writing') again() }} />}
          <div className="field">
            <label htmlFor="transcript-class">{t('className')}</label>
            <input id="transcript-class" type="text" maxLength={60} autoComplete="off" value={choices.className}
              onChange={(event) => change({ className: event.target.value })} aria-describedby="transcript-class-hint" />
            <small id="transcript-class-hint">{t('classHint')}</small>
          </div>
          <MoreChoices choices={choices} closed={many || about?.closed === true} onChange={change} onUsual={() => { change(USUAL); announce(t('usualAgain')) }} />
          <button type="button" className="lined tx-look" data-looking={looking || undefined} aria-expanded={looking} onClick={() => setLooking(!looking)}>{t(looking ? 'hide' : 'look')}</button>
        </div>
        {looking && <Preview sessionId={first} options={options} note={many ? t('previewFirst', { count: sessions.length }) : t('previewNote')} />}
      </div>
      <SaveBar state={state} sessions={sessions.length} what={whatIsSaved(formats, sessions.length, t)} lacks={formats.length === 0 ? t('lacksFormat') : ''} leaving={isLeaving}
        onSave={() => { setLeaving(false); void save({ sessions: [...sessions], formats, options }) }} onCancel={cancel} onAgain={again} onStay={() => setLeaving(false)} onLeave={onClose} />
    </Dialog>
  )
}
