import type { Note, Run, Speech, TranscriptDocument } from '../../shared/transcript/document/blocks.ts'

/** A line of Student A, as Macron, laid out; say what differs. */
export function aSpeechBlock(given: Partial<Speech> & { seq: number }): Speech {
  return {
    kind: 'speech', voice: 'student', seat: 'macron', monogram: 'EM', solid: true, who: 'Student A, as Macron', facts: ['student', '1:00'], to: [], toRuns: [],
    said: [], quoted: false, below: [], notes: [], void: null, erased: false, ...given,
  }
}

/** Somebody's own words. */
export const ownWords = (text: string): Run[] => [{ text, own: true }]

export const aNote = (number: number): Note => ({
  number, position: `K0${number}`, said: [{ text: `Speaker ${number}`, look: 'strong' }], words: [], original: [], weak: false,
  source: [{ text: 'Outlet · press\n' }, { text: `https://example.org/${number}`, href: `https://example.org/${number}` }],
})

/** A document with these lines and notes; say what differs. */
export function aDocument(lines: readonly Speech[], given: Partial<TranscriptDocument> = {}): TranscriptDocument {
  return {
    lang: 'en', title: 'Talk to Moscow?', kicker: 'Transcript of a simulated debate', simulated: 'These lines are not the words of the persons portrayed.',
    facts: [{ name: 'Date', value: '29 January 2026' }], runningHead: 'Class 4b · 29 January 2026', notes: [],
    parts: [{ id: 'record', title: 'The debate', note: null, blocks: [{ kind: 'heading', text: 'Exchange' }, ...lines] }],
    labels: { contents: 'Contents', notes: 'Notes', colon: ': ', views: 'View', people: 'People', line: (seq) => `line ${seq}`, note: (number) => `note ${number}`, page: (number, of) => `page ${number} of ${of}` },
    ...given,
  }
}
