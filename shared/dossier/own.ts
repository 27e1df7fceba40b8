import type { Card } from './card.ts'

/**
 * Statements and sources that people added at this machine (docs/decisions/0019): no pack has such ids, and the loader refuses one that does,
 * so that an id alone says whether anybody checked what it names.
 */
export const isOwnPosition = (id: string): boolean => /^Y\d{2,3}$/.test(id)

export const isOwnSource = (id: string): boolean => id.startsWith('own-')

/** What stands where a debate cites an own statement that this machine no longer has: nothing of it is made up. */
export function goneCard(id: string): Pick<Card, 'position' | 'source' | 'furtherSources' | 'deleted'> {
  return {
    position: {
      id, figure: id, kind: 'reported', text: 'A statement that was added at a machine and is not there any more.', language: 'en', voice: 'reported', date: null, date_precision: 'none',
      source_id: 'own-gone', topic_tags: [], stance: null, argues_against: [], period: 'core', playable: false,
    },
    source: { id: 'own-gone', outlet: '—', headline: null, headline_basis: 'not-shown', author: null, date: null, url: '', language: 'en', tier: 'aggregator' },
    furtherSources: [],
    deleted: true,
  }
}
