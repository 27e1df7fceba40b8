import { expect, test } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { hostClass } from '../support/class-host.ts'
import { chooses, eightJoin, forges, goesOn, PHONE, speaks } from './class-support.ts'
import { expectSound, openPage } from './outer-support.ts'

test('a class of eight plays a structured controversy, from a wrong code to the transcript', async () => {
  test.setTimeout(400_000)
  await using host = await hostClass('sac-45')
  await using browser = await launchBrowser()
  const { told } = host
  const teacher = await openPage(browser, told.teacherUrl)
  const projector = await openPage(browser, told.projectorUrl, { viewport: { width: 1920, height: 1080 } })
  await expect(projector.getByText(told.url)).toBeVisible()

  await test.step('a wrong code opens nothing and says so; the right one lets in', async () => {
    const stranger = await openPage(browser, told.url, PHONE)
    await stranger.getByRole('textbox').fill('aaa aaa')
    await stranger.getByRole('button', { name: 'Go on' }).click()
    await expect(stranger.getByText('This code opens no lesson here.')).toBeVisible()
    await expectSound(stranger, 'join')
    await stranger.getByRole('textbox').fill(told.code.toLowerCase())
    await expect(stranger.getByText('Structured controversy')).toBeVisible()
    await stranger.context().close()
  })

  const { k1, m1, a1, b1, k2, m2, a2, b2 } = await eightJoin(browser, told.joinUrl)
  const all = [k1, m1, a1, b1, k2, m2, a2, b2]
  await expect(teacher.getByText('8 students have pinned too few cards').or(teacher.getByRole('button', { name: 'Start the lesson' })).first()).toBeVisible()
  await teacher.getByRole('button', { name: 'Start the lesson' }).click()

  await test.step('own views are private; one student pins cards', async () => {
    for (const [page, value] of [[k1, '2'], [m1, '4'], [a1, '9']] as const) {
      await chooses(page.getByRole('group', { name: /direct contacts/ }).getByRole('radio', { name: new RegExp(`^${value}`) }))
      await chooses(page.getByRole('group', { name: /How sure/ }).getByRole('radio', { name: /^7/ }))
      await page.getByRole('button', { name: 'Keep it' }).click()
      await expect(page.getByText(`Kept: ${value} of 10`)).toBeVisible()
    }
    for (const n of [1, 2, 3]) {
      await k1.getByRole('button', { name: /^Pin(?!ned)/ }).first().click()
      await expect(k1.getByText(`${n} of 3 cards pinned.`)).toBeVisible()
    }
    await expectSound(k1, 'seat, brief')
    await expectSound(teacher, 'console, brief')
    await expectSound(projector, 'projector, brief')
  })

  await test.step('the two cases: only the side whose turn it is', async () => {
    await goesOn(teacher, /Kallas and Meloni/)
    await speaks(k1, 'Europe must set conditions before it talks, and put its demands on Russia.')
    await expect(a1.getByRole('textbox', { name: 'What you say' })).toHaveCount(0)
    await expect(projector.getByText('Kallas and Meloni').first()).toBeVisible()
    await goesOn(teacher, /Macron and Bettel/)
    await speaks(a1, 'Europe needs a channel of its own, or Washington decides for us.')
  })

  await test.step('a page that forges is refused: a teacher’s command, another seat, another’s text', async () => {
    const id = (n: number) => `forged-command-${n}`
    const answers = await forges(a2, [
      { method: 'room.send', params: { commandId: id(1), sessionId: told.session, event: { type: 'advance' } } },
      { method: 'room.send', params: { commandId: id(2), sessionId: told.session, as: 'p1', event: { type: 'room.hand', kind: 'question' } } },
      { method: 'room.send', params: { commandId: id(3), sessionId: told.session, event: { type: 'room.spoken', seat: 'kallas', participant: null, text: 'Not mine.', claims: [], cards: [], respondsTo: [] } } },
      { method: 'room.draft.load', params: { sessionId: told.session, as: 'p1' } },
      { method: 'session.record', params: { sessionId: told.session } },
    ])
    expect(answers).toEqual(['participant', 'forbidden', 'forbidden', 'not-your-seat', 'forbidden', 'forbidden'])
    await expect(teacher.getByText('Not mine.')).toHaveCount(0)
  })

  await test.step('listening back is confirmed by the other side before it goes on', async () => {
    await goesOn(teacher, 'Listen back')
    for (const [own, other] of [[k1, a1], [a1, m1]] as const) {
      await own.getByRole('textbox', { name: 'Their case, in your words' }).fill('They hold that without their condition nothing good comes of it.')
      await own.getByRole('button', { name: 'Show it to them' }).click()
      await other.getByRole('button', { name: 'That is fair' }).click()
      await expect(own.getByText('The other side accepts your wording as fair.', { exact: true })).toBeVisible()
    }
    await expectSound(a1, 'seat, listening back')
    await goesOn(teacher, 'Open discussion')
  })

  await test.step('hands go up, the teacher calls; a dead phone comes back to its seat with its text', async () => {
    await b2.getByRole('button', { name: /^challenge/ }).click()
    await expect(teacher.getByText('b2').first()).toBeVisible()
    await teacher.getByRole('button', { name: 'Call next' }).click()
    await b2.getByRole('textbox', { name: 'What you say' }).fill('Half a thought')
    const url = b2.url()
    const again = Object.assign(await b2.context().newPage(), { problems: b2.problems })
    await b2.waitForTimeout(1_500) // a draft may be a second old
    await b2.close()
    await again.goto(url)
    await expect(again.getByRole('banner').getByText('b2, as')).toBeVisible()
    await expect(again.getByRole('textbox', { name: 'What you say' })).toHaveValue('Half a thought')
    await speaks(again, 'Which condition would you drop first?')
    await m2.reload()
    await expect(m2.getByRole('banner').getByText('m2, as')).toBeVisible()
    await expectSound(m2, 'seat, discussion')
    await expectSound(projector, 'projector, discussion')
  })

  await test.step('the sides change, and each has to add a point', async () => {
    await goesOn(teacher, /Kallas and Meloni/)
    await expect(k1.getByRole('region', { name: 'Now' }).getByText(/Sides are changed\. Argue the case of/)).toBeVisible()
    await speaks(k1, 'Silence isolates only Europe, and somebody has to know what Moscow would accept.')
    await goesOn(teacher, /Macron and Bettel/)
    await speaks(a1, 'Europe must not beg; first it has to agree on what it wants.')
  })

  await test.step('roles off, and a statement that both can sign', async () => {
    await goesOn(teacher, 'Roles off')
    await goesOn(teacher, 'Joint statement')
    await k1.getByRole('textbox', { name: 'What both sides can sign' }).fill('A mandate first, then a channel.')
    for (const side of ['side A', 'side B']) await k1.getByRole('combobox', { name: `Strongest evidence of ${side}` }).selectOption({ index: 1 })
    await k1.getByRole('textbox', { name: 'What stays open' }).fill('Who speaks for Europe.')
    await k1.getByRole('button', { name: 'Put it down' }).click()
    await expect(projector.getByText('A mandate first, then a channel.')).toBeVisible()
    await expectSound(k1, 'seat, joint statement')
  })

  await test.step('debrief out of role, and the transcript', async () => {
    await goesOn(teacher, 'Report')
    await goesOn(teacher, 'Debrief')
    await m1.getByRole('textbox', { name: /Describe/ }).fill('The moment when they said our case better than we did.')
    await m1.getByRole('button', { name: 'Keep this answer' }).first().click()
    await expectSound(m1, 'seat, debrief')
    await expectSound(projector, 'projector, debrief')
    await teacher.getByRole('button', { name: 'End the lesson', exact: true }).click()
    await expect(teacher.getByRole('heading', { name: 'The lesson is over' })).toBeVisible()
    await expect(k2.getByRole('region', { name: 'Now' }).getByText(/The lesson is over/)).toBeVisible()
    await teacher.getByRole('button', { name: 'Transcript' }).click()
    await expect(teacher.getByRole('dialog').getByRole('button', { name: 'Save', exact: true })).toBeVisible()
    await expectSound(teacher, 'console, over')
  })
  expect([teacher, projector, ...all].flatMap((page) => page.problems)).toEqual([])
})
