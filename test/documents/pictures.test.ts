import { chromium, type Browser, type Page } from '@playwright/test'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flowSvg } from '../../electron/export/pictures/flow-picture.ts'
import { mapSvg } from '../../electron/export/pictures/map-picture.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { longTranscript } from '../bench/long-transcript.ts'
import { aCard, anInput, aSpeech } from '../transcript/builders.ts'

/** A browser shows the pictures; it knows nothing of what wrote them. */
const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path))

const WORDS = ['شكراً لكم، هذا سؤال صعب عن أوروبا وروسيا', '欧盟应当恢复与克里姆林宫的直接联系吗？这是一个困难的问题', 'Ⅻ 👩‍👩‍👧 ✈️ emoji in between', '</text><script>window.run = 1</script>', '\u202eturned\u202c \ud800 lone', 'Широкая электрификация южных губерний', 'W'.repeat(400)]
const HOSTILE = transcriptOf(anInput([
  aSpeech({ seq: 2 }), aCard('K07', { seq: 3, respondsTo: [2] }),
  ...WORDS.map((text, index) => aSpeech({ seq: 4 + index, round: 2, text, move: 'rebut', respondsTo: [3 + index] })),
], { naming: 'names', participants: [{ id: 'p1', seat: 'macron', pseudonym: 'Student A', name: 'Maximiliana-Alexandrina von und zu Hohenlohe-Langenburg' }] }))

describe.skipIf(executablePath === undefined)(`a picture in a browser${executablePath === undefined ? ' (skipped: no Chromium is installed)' : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-pictures-'))
  let browser: Browser
  let page: Page
  const asked: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] })
    page = await browser.newPage()
    page.on('request', (request) => asked.push(request.url()))
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const show = async (svg: string) => {
    const file = join(folder, 'picture.svg')
    writeFileSync(file, svg)
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(() => document.fonts.ready)
  }

  it.each([['map', mapSvg, HOSTILE], ['flow sheet', flowSvg, HOSTILE], ['map of 100 lines', mapSvg, longTranscript(100)], ['flow sheet of 100 lines', flowSvg, longTranscript(100)]] as const)('keeps all words of the %s on their cards and on the page, in its own typefaces, and asks for nothing', async (_, draw, transcript) => {
    await show(draw(transcript))
    const seen = await page.evaluate(() => {
      const within = (inner: DOMRect, outer: DOMRect) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 3
      const whole = document.documentElement.getBoundingClientRect()
      const cards = [...document.querySelectorAll('g')].filter((group) => group.firstElementChild?.localName === 'title')
      return {
        cards: cards.length,
        out: cards.flatMap((card) => [...card.querySelectorAll('text')].filter((text) => !within(text.getBoundingClientRect(), card.querySelector('rect')!.getBoundingClientRect())).map(({ textContent }) => textContent)),
        off: [...document.querySelectorAll('text, rect, path')].filter((each) => !within(each.getBoundingClientRect(), whole)).map(({ outerHTML }) => outerHTML.slice(0, 120)),
        faces: [...document.fonts].filter(({ status }) => status === 'loaded').length,
        ran: 'run' in window,
      }
    })
    expect(seen).toMatchObject({ cards: transcript.graph.nodes.length, out: [], off: [], faces: 4, ran: false })
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
  }, 60_000)
})
