import type { DocumentLabels, Item, ListKind } from '../../../shared/transcript/document/blocks.ts'
import { counts } from './counts.ts'
import type { Flow } from './flow.ts'
import { dashed, labelled, row, seats } from './items.ts'
import { NAMES, SIDE } from './look.ts'

/** A list of a document, each kind in its own form. */
export function list(flow: Flow, of: ListKind, items: readonly Item[], labels: DocumentLabels): void {
  if (items.length === 0) return
  flow.within('L', {}, () => {
    if (of === 'seats') seats(flow, items, labels)
    else for (const item of items) one(flow, of, item, labels)
  })
  flow.y += 4
}

function one(flow: Flow, of: ListKind, item: Item, labels: DocumentLabels): void {
  const form = item.label ? labelled : of === 'rows' ? row : dashed
  flow.within('LI', {}, () => {
    form(flow, item, labels)
    if (item.counts) flow.within('LBody', {}, () => counts(flow, item.counts!, labels, SIDE + NAMES))
  })
}
