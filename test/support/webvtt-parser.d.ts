declare module 'webvtt-parser' {
  interface Node { type: 'text' | 'object'; name?: string; value?: string; classes?: string[]; children?: Node[] }
  interface Cue { id: string; startTime: number; endTime: number; text: string; tree: Node }
  export class WebVTTParser {
    /** `entities`: names of characters, such as those of the package's html-entities.json. */
    constructor(entities: Record<string, unknown>)
    parse(input: string, mode?: string): { cues: Cue[]; errors: { message: string; line: number }[] }
  }
}
