import * as z from 'zod'

/** Kinds of nodes of the Argument Interchange Format that a debate needs: information, inference, conflict, locution, transition, illocution. */
const NODE_TYPES = ['I', 'RA', 'CA', 'L', 'TA', 'YA'] as const

const id = z.string().min(1)
const node = z.strictObject({ nodeID: id, text: z.string(), type: z.enum(NODE_TYPES) })
/** Where OVA draws a node, px; without it, OVA keeps the node and does not show it. */
const place = z.strictObject({ nodeID: id, visible: z.boolean(), x: z.int().min(0), y: z.int().min(0), timestamp: z.string() })

/**
 * AIF-JSON as OVA3 saves and opens it and as AIFdb stores it; xAIF is the same. Source: the save and load functions of OVA3
 * (github.com/arg-tech/OVA3, `ova-save.js`). `about` is ours: readers take no notice of it.
 */
export const aifSchema = z.strictObject({
  AIF: z.strictObject({
    nodes: z.array(node),
    edges: z.array(z.strictObject({ edgeID: z.int().min(1), fromID: id, toID: id })),
    schemefulfillments: z.array(z.strictObject({ nodeID: id, schemeID: z.int() })),
    participants: z.array(z.strictObject({ participantID: z.int().min(1), firstname: z.string(), surname: z.string() })),
    /** `start` in UTC, as `2026-01-29 09:00:00`. */
    locutions: z.array(z.strictObject({ nodeID: id, personID: z.int().min(1), start: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/), end: z.null() })),
    descriptorfulfillments: z.array(z.never()),
    cqdescriptorfulfillments: z.array(z.never()),
  }),
  /** OVA sets it as markup beside the map; empty, so that nobody's words are taken for it. */
  text: z.literal(''),
  dialog: z.literal(true),
  OVA: z.strictObject({ firstname: z.string(), surname: z.string(), url: z.literal(''), nodes: z.array(place), edges: z.array(z.strictObject({ fromID: id, toID: id, visible: z.boolean() })) }),
  about: z.strictObject({
    title: z.string(), simulated: z.string(), session: z.string(), recordHash: z.string(),
    /** What AIF has no place for: whose words each line is made of, and how it stands. */
    lines: z.array(z.strictObject({ line: z.int().min(1), locution: id, information: id.nullable(), voice: z.string(), seat: z.string().nullable(), label: z.string().nullable(), position: z.string().nullable(), source: z.string().nullable() })),
  }),
})
export type Aif = z.infer<typeof aifSchema>
export type AifNodeType = (typeof NODE_TYPES)[number]
