import { documentOf } from '../../shared/transcript/document/document.ts'
import { htmlOf } from '../../shared/transcript/html.ts'
import { markdownOf } from '../../shared/transcript/markdown.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'

export const asHtml = (transcript: Transcript) => htmlOf(documentOf(transcript))
export const asMarkdown = (transcript: Transcript) => markdownOf(documentOf(transcript))

/** Reads lines back out of the readable formats, to compare them with the record. */
interface ReadLine {
  seq: number
  who: string
  voice: string
  text: string
  notes: number[]
}

/** Text without differences that only layout makes. */
export const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

const unescapeHtml = (text: string) =>
  text.replace(/<br>/g, '\n').replace(/<\/p><p[^>]*>/g, '\n\n').replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&')

const between = (text: string, start: RegExp, end: string) => {
  const from = text.match(start)
  if (!from) return ''
  const rest = text.slice((from.index ?? 0) + from[0].length)
  return rest.slice(0, rest.indexOf(end))
}

export function htmlLines(page: string): ReadLine[] {
  return [...page.matchAll(/<article class="[^"]*" id="line-(\d+)" data-voice="([^"]*)">(.*?)<\/article>/gs)].map(([, seq, voice = '', content = '']) => ({
    seq: Number(seq), voice,
    who: unescapeHtml(between(content, /<p class="who"><b>/, '</b>')),
    text: unescapeHtml(between(content, /class="said"[^>]*>/, content.includes('<blockquote') ? '</blockquote>' : '</div>')),
    notes: [...new Set([...content.matchAll(/href="#note-(\d+)"/g)].map(([, note]) => Number(note)))],
  }))
}

const unescapeMarkdown = (text: string) => text.replace(/\\\n/g, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1')

export function markdownLines(text: string): ReadLine[] {
  const heads = [...text.matchAll(/^\*\*(.+?)\*\* · (.+) · [Ll]i[ng]n?e (\d+)$/gm)]
  return heads.map((head, index) => {
    const from = head.index + head[0].length
    const after = text.slice(from, heads[index + 1]?.index).split(/^#{2,3} /m)[0] ?? ''
    const [, who = '', facts = '', seq] = head
    return {
      seq: Number(seq), who: unescapeMarkdown(who), voice: unescapeMarkdown(facts.split(' · ')[0] ?? ''), text: unescapeMarkdown(after.replace(/^> ?/gm, '')),
      notes: [...new Set([...after.matchAll(/(?<!\\)\[\^(\d+)\]/g)].map(([, note]) => Number(note)))],
    }
  })
}
