import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, `../../content/eu-russia-2026/${name}.json`), 'utf8')) as unknown

interface RawPosition { id: string; figure: string; kind: string; period: string; playable: boolean; date: string | null; source_id: string }
interface RawLink { claim: string; relation: string; basis: string }

/** The pack as its files say it, read without the app's own code: what the partner is measured against. */
export const positions = new Map((read('positions') as RawPosition[]).map((position) => [position.id, position]))
export const tiers = new Map((read('sources') as { id: string; tier: string }[]).map(({ id, tier }) => [id, tier]))
export const figures = new Map((read('seats') as { seat: string; figure: string }[]).map(({ seat, figure }) => [seat, figure]))
export const claims = (read('claims') as { id: string }[]).map(({ id }) => id)
const links = (read('links') as { position_claims: Record<string, { links: RawLink[] }> }).position_claims

export const states = (position: string, claim: string, relation: 'asserts' | 'denies'): boolean =>
  links[position]?.links.some((link) => link.claim === claim && link.basis === 'stated' && link.relation === (relation === 'asserts' ? 'supports' : 'opposes')) ?? false

/** The last day that a date of any precision can mean, as text that sorts. */
export const lastDay = (date: string): string => (date.length === 10 ? date : date.length === 7 ? `${date}-31` : `${date}-12-31`)
