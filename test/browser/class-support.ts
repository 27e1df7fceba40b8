import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { openPage, type WatchedPage } from './outer-support.ts'

export const PHONE = { viewport: { width: 360, height: 740 } }

const SEATS = { kallas: 'Kaja Kallas', meloni: 'Giorgia Meloni', macron: 'Emmanuel Macron', bettel: 'Xavier Bettel' } as const
type Seat = keyof typeof SEATS

/** Somebody comes in by the address of the QR code, takes a name and a seat, and stands before the seat screen. */
export async function joins(browser: Browser, joinUrl: string, name: string, seat: Seat): Promise<WatchedPage> {
  const page = await openPage(browser, joinUrl, PHONE)
  await page.getByRole('textbox', { name: 'What the room calls you' }).fill(name)
  await chooses(page.getByRole('radio', { name: new RegExp(SEATS[seat]) }))
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.getByRole('banner').getByText(`${name}, as`)).toBeVisible()
  return page
}

/** By key, as a page that is still settling moves away under a pointer. */
export async function chooses(radio: Locator): Promise<void> {
  await radio.focus()
  await radio.press('Space')
  await expect(radio).toBeChecked()
}

/** Two students on each seat, the first of each with the pen: k1 k2 m1 m2 a1 a2 b1 b2. */
export async function eightJoin(browser: Browser, joinUrl: string) {
  const places: [string, Seat][] = [['k1', 'kallas'], ['m1', 'meloni'], ['a1', 'macron'], ['b1', 'bettel'], ['k2', 'kallas'], ['m2', 'meloni'], ['a2', 'macron'], ['b2', 'bettel']]
  const pages: Record<string, WatchedPage> = {}
  for (const [name, seat] of places) pages[name] = await joins(browser, joinUrl, name, seat)
  return pages as Record<'k1' | 'm1' | 'a1' | 'b1' | 'k2' | 'm2' | 'a2' | 'b2', WatchedPage>
}

/** The teacher goes on to the next turn or stage; where something is missing, all the same. */
export async function goesOn(teacher: Page, heading: string | RegExp): Promise<void> {
  await teacher.getByRole('button', { name: /^(Go on to: |Next turn, |End the lesson$)/ }).click()
  const allTheSame = teacher.getByRole('button', { name: 'Go on all the same' })
  const there = teacher.getByRole('region', { name: 'What is on now' }).getByText(heading)
  await expect(allTheSame.or(there).first()).toBeVisible()
  if (await allTheSame.isVisible()) await allTheSame.click()
  await expect(there.first()).toBeVisible()
}

/** Writes a speech on the own device and delivers it. */
export async function speaks(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What you say' }).fill(text)
  await page.getByRole('button', { name: 'Deliver', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'What you say' })).toHaveValue('')
}

/** Sends what a page's own code would never send, with that page's key. Out: as whom it was welcomed, then what each call came back with. */
export async function forges(page: Page, calls: { method: string; params: Record<string, unknown> }[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const kept = (JSON.parse(localStorage.getItem('tour-de-table.seats') ?? '{}') as { now?: string }).now
    const socket = new WebSocket(`ws://${location.host}/ws`)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    const answers: Promise<string>[] = wanted.map((_, index) => new Promise((resolve) => {
      socket.addEventListener('message', (event: MessageEvent<string>) => {
        const message = JSON.parse(event.data) as { t: string; id?: number; error?: { reason: string } }
        if (message.id === index + 1) resolve(message.error?.reason ?? message.t)
      })
    }))
    socket.send(JSON.stringify({ t: 'hello', version: 1, token: kept }))
    const welcome = await new Promise<string>((resolve) => socket.addEventListener('message', (event: MessageEvent<string>) => resolve((JSON.parse(event.data) as { as: string }).as), { once: true }))
    wanted.forEach((call, index) => socket.send(JSON.stringify({ t: 'call', id: index + 1, ...call })))
    const all = await Promise.all(answers)
    socket.close()
    return [welcome, ...all]
  }, calls)
}
