import { BorderStyle, ShadingType, type IBorderOptions, type ICharacterStyleOptions, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import type { Language } from '../../../shared/transcript/language.ts'
import { badgeStyle, FONT, INDENT, INK, seatInk } from './look.ts'

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>

/** The languages of Word's spelling. */
const SPELLING: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' }

const style = (id: string, name: string, { basedOn = 'Normal', ...look }: Look = {}): IParagraphStyleOptions => ({ id, name, basedOn, quickFormat: true, ...look })
const space = (before: number, after: number, line = 264) => ({ spacing: { before, after, line, lineRule: 'auto' as const } })
const rule = (kind: IBorderOptions['style'], size: number, color: string = INK.second): IBorderOptions => ({ style: kind, size, color, space: 10 })
const wash = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill })

/** Voices are told apart by form: a solid, double or dotted rule, a slab; only then by colour. */
const recordVoice = (left: IBorderOptions, size = 23): Look => ({ run: { font: FONT.serif, size }, paragraph: { indent: { left: INDENT + 220 }, border: { left }, ...space(40, 60, 276) } })

const VOICES: IParagraphStyleOptions[] = [
  style('Speaker', 'Speaker', { next: 'VoiceStudent', run: { size: 19, color: INK.quiet }, paragraph: { keepNext: true, keepLines: true, indent: { left: INDENT, hanging: INDENT }, ...space(240, 30) } }),
  style('SpeakerApp', 'Speaker: the app', { basedOn: 'Speaker', next: 'VoiceApp', paragraph: { keepNext: true, keepLines: true, indent: { left: INDENT, hanging: INDENT }, ...space(160, 20) } }),
  style('VoiceExact', 'Voice: exact words', recordVoice(rule(BorderStyle.SINGLE, 18))),
  style('VoiceTranslated', 'Voice: translated', recordVoice(rule(BorderStyle.DOUBLE, 12))),
  style('VoiceReported', 'Voice: reported', recordVoice(rule(BorderStyle.DOTTED, 18), 22)),
  style('VoiceStudent', 'Voice: student', { paragraph: { indent: { left: INDENT }, ...space(20, 80, 276) } }),
  style('VoiceTeacher', 'Voice: teacher', { paragraph: { indent: { left: INDENT + 220 }, border: { left: rule(BorderStyle.THICK, 18, INK.gold) }, shading: wash(INK.goldWash), ...space(40, 80) } }),
  style('VoiceApp', 'Voice: the app', { run: { size: 20, color: INK.second }, paragraph: { indent: { left: INDENT }, shading: wash(INK.wash), ...space(0, 60) } }),
  style('Below', 'Below words', { run: { size: 19, color: INK.second }, paragraph: { indent: { left: INDENT }, ...space(30, 40) } }),
  style('BelowOriginal', 'Original words', { basedOn: 'Below', run: { font: FONT.serif, italics: true } }),
  style('BelowSource', 'Source of words', { basedOn: 'Below' }),
  style('BelowReason', 'Reason', { basedOn: 'Below', run: { size: 21, color: INK.text } }),
  style('BelowClaims', 'Claims used', { basedOn: 'Below' }),
  style('BelowCards', 'Cards cited', { basedOn: 'Below' }),
  style('BelowQuotation', 'Quotation checked', { basedOn: 'Below' }),
]

const PARTS: IParagraphStyleOptions[] = [
  style('Kicker', 'Kicker', { run: { size: 18, bold: true, color: INK.quiet, allCaps: true, characterSpacing: 14 }, paragraph: space(0, 120) }),
  style('Simulated', 'On simulated speech', { run: { font: FONT.serif, size: 23 }, paragraph: { border: boxed(), shading: wash(INK.goldWash), indent: { left: 160, right: 160 }, ...space(60, 300, 288) } }),
  style('ContentsTitle', 'Contents title', { run: { font: FONT.serif, size: 28, bold: true }, paragraph: { keepNext: true, ...space(320, 80) } }),
  style('TOC1', 'toc 1', { run: { bold: true }, paragraph: space(60, 20, 252) }),
  style('TOC2', 'toc 2', { run: { color: INK.second }, paragraph: { indent: { left: 280 }, ...space(0, 10, 252) } }),
  style('PartNote', 'Note under a heading', { run: { size: 20, italics: true, color: INK.second }, paragraph: { keepNext: true, ...space(0, 140) } }),
  style('FactName', 'Fact: name', { run: { size: 20, color: INK.quiet }, paragraph: space(30, 30, 252) }),
  style('FactUnder', 'Fact: name of one in a group', { basedOn: 'FactName', paragraph: { indent: { left: 240 }, ...space(30, 30, 252) } }),
  style('FactValue', 'Fact: value', { run: { size: 20 }, paragraph: space(30, 30, 252) }),
  style('Entry', 'Entry of a list', { paragraph: { keepLines: true, ...space(60, 40) } }),
  style('SeatEntry', 'Entry: seat', { basedOn: 'Entry', paragraph: { keepLines: true, indent: { left: 680, hanging: 680 }, ...space(60, 60) } }),
  style('SourceEntry', 'Entry: source', { basedOn: 'Entry', paragraph: { keepLines: true, indent: { left: 567, hanging: 567 }, ...space(40, 60) } }),
  style('FootnoteWords', 'Words in a footnote', { basedOn: 'FootnoteText', run: { font: FONT.serif, size: 18 }, paragraph: { indent: { left: 220 }, ...space(0, 40, 240) } }),
  style('Count', 'Count', { run: { size: 19 }, paragraph: { alignment: 'center', ...space(10, 10, 240) } }),
  style('CountHead', 'Count: head', { basedOn: 'Count', run: { color: INK.quiet }, paragraph: { alignment: 'center', keepNext: true, ...space(10, 10, 240) } }),
  style('Header', 'header', { run: { size: 17, color: INK.quiet }, paragraph: space(0, 0, 240) }),
  style('Footer', 'footer', { run: { size: 17, color: INK.quiet }, paragraph: { alignment: 'right', ...space(0, 0, 240) } }),
]

function boxed() {
  const side: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: INK.gold, space: 7 }
  return { top: side, bottom: side, left: { ...side, size: 24 }, right: side }
}

const WORDS: ICharacterStyleOptions[] = [
  { id: 'StrongWords', name: 'Strong words', quickFormat: true, run: { bold: true } },
  { id: 'QuietWords', name: 'Quiet words', quickFormat: true, run: { size: 19, color: INK.quiet } },
  { id: 'ItalicWords', name: 'Italic words', quickFormat: true, run: { italics: true } },
  { id: 'SpeakerName', name: 'Name of a speaker', quickFormat: true, run: { bold: true, size: 22, color: INK.text } },
  { id: 'LineNumber', name: 'Number of a line', quickFormat: true, run: { size: 18, color: INK.quiet } },
  { id: 'LineLink', name: 'Link to a line', quickFormat: true, run: { color: INK.link, underline: { type: 'dotted', color: INK.link } } },
  { id: 'QuietLink', name: 'Link to a line, quiet', basedOn: 'LineLink', quickFormat: true, run: { size: 19 } },
  { id: 'ClaimLabel', name: 'How a claim stands', quickFormat: true, run: { bold: true, color: INK.second } },
  { id: 'RemovedWords', name: 'What became of words', quickFormat: true, run: { italics: true, color: INK.quiet } },
  { id: 'IndexLink', name: 'Link of the contents', quickFormat: true },
  { id: 'Code', name: 'Code', quickFormat: true, run: { font: FONT.mono, size: 17 } },
]

const badges = (seats: readonly string[]): ICharacterStyleOptions[] => seats.flatMap((seat) => {
  const look = { bold: true, size: 17, border: { style: BorderStyle.SINGLE, size: 6, color: seatInk(seat), space: 0 } }
  return [
    { id: badgeStyle(seat, false), name: `Badge: ${seat}`, run: { ...look, color: seatInk(seat) } },
    { id: badgeStyle(seat, true), name: `Badge: ${seat}, a student`, run: { ...look, color: 'FFFFFF', shading: wash(seatInk(seat)) } },
  ]
})

/** All styles of the document, so that a teacher changes how it looks at one place: one for each voice, each kind of text, each seat's badge. */
export function stylesOf(lang: Language, seats: readonly string[]): IStylesOptions {
  const heading = (size: number, before: number, after: number): Look => ({ run: { font: FONT.serif, bold: true, size, color: INK.text }, paragraph: { keepNext: true, keepLines: true, ...space(before, after, 252) } })
  return {
    default: {
      document: { run: { font: { ascii: FONT.sans, hAnsi: FONT.sans, cs: FONT.sans, eastAsia: FONT.sans }, size: 22, color: INK.text, language: { value: SPELLING[lang], bidirectional: 'ar-SA', eastAsia: 'zh-CN' } }, paragraph: space(0, 80) },
      title: { run: { font: FONT.serif, bold: true, size: 46, color: INK.text }, paragraph: { keepNext: true, ...space(0, 220, 252) } },
      heading1: heading(32, 480, 140),
      heading2: heading(25, 360, 100),
      heading3: heading(22, 240, 60),
      hyperlink: { run: { color: INK.link, underline: { type: 'single' } } },
      footnoteText: { run: { size: 18, color: INK.text }, paragraph: space(0, 20, 240) },
      footnoteReference: { run: { superScript: true, bold: true, color: INK.link } },
    },
    paragraphStyles: [...VOICES, ...PARTS],
    characterStyles: [...WORDS, ...badges(seats)],
  }
}
