import * as z from 'zod'
import type { GraphPart } from './graph-part.ts'
import type { Label } from '../argument/labelling.ts'

const seq = z.int().min(1)
export const labelSchema: z.ZodType<Label> = z.enum(['accepted', 'rejected', 'undecided', 'open', 'conceded'])
export const relationSchema = z.enum(['asserts', 'denies'])

/** Arguments, how they meet and how each stands: part of `transcript.json`. Where each stands on the flow sheet follows from these. */
export const graphSchema = z.strictObject({
  /** One argument for each speech, card or question; `seat` null: the app's own question. */
  nodes: z.array(z.strictObject({ seq, seat: z.string().nullable(), kind: z.enum(['speech', 'card', 'question']), claims: z.array(z.strictObject({ claim: z.string(), relation: relationSchema })), cards: z.array(z.string()), label: labelSchema })),
  /** From the newer line to the older one. */
  edges: z.array(z.strictObject({ from: seq, to: seq, kind: z.enum(['attacks', 'supports', 'questions', 'answers', 'concedes', 'withdraws']) })),
})

/** The graph as it is written, its keys in order. */
export const graphJson = ({ nodes, edges }: GraphPart): z.infer<typeof graphSchema> => ({
  edges: edges.map(({ from, kind, to }) => ({ from, kind, to })),
  nodes: nodes.map(({ cards, claims, kind, label, seat, seq: at }) => ({ cards, claims: claims.map(({ claim, relation }) => ({ claim, relation })), kind, label, seat, seq: at })),
})
