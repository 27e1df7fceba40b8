import { expect, test } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { hostClass } from '../support/class-host.ts'
import { eightJoin, goesOn, speaks } from './class-support.ts'
import { expectSound, openPage } from './outer-support.ts'

test('a council of eight comes from the tour de table over a killed host to a vote that is run again, and to the transcript', async () => {
  test.setTimeout(400_000)
  await using host = await hostClass('council-60')
  await using browser = await launchBrowser()
  const { told } = host
  const teacher = await openPage(browser, told.teacherUrl)
  const projector = await openPage(browser, told.projectorUrl, { viewport: { width: 1280, height: 720 } })
  const { k1, m1, a1, b1, k2, m2, a2, b2 } = await eightJoin(browser, told.joinUrl)
  const all = [k1, m1, a1, b1, k2, m2, a2, b2]
  await teacher.getByRole('button', { name: 'Start the lesson' }).click()

  await test.step('the chair’s question, then each delegation in turn', async () => {
    await goesOn(teacher, 'The chair’s question')
    await goesOn(teacher, /Kallas/)
    await speaks(k1, 'First we agree on what we want, and only then on who speaks.')
    for (const [figure, page, text] of [['Meloni', m1, 'An envoy with a mandate, named by all.'], ['Macron', a1, 'Europe needs a channel of its own.'], ['Bettel', b1, 'We have to talk with both sides.']] as const) {
      await goesOn(teacher, new RegExp(figure))
      await expect(projector.getByText(figure).first()).toBeVisible()
      await speaks(page, text)
    }
    await expectSound(projector, 'projector, tour de table')
  })

  await test.step('the host is killed: everybody sees that nothing is lost, and comes back to the same seat', async () => {
    await goesOn(teacher, 'The chair’s summary')
    await goesOn(teacher, 'Clarifying questions')
    await a2.getByRole('button', { name: /^question/ }).click()
    await expect(teacher.getByRole('region', { name: 'Floor' }).getByText('a2')).toBeVisible()
    await host.kill()
    await expect(b2.getByText('Paused. Nothing is lost.')).toBeVisible()
    await expectSound(b2, 'seat, host gone')
    await host.again()
    for (const page of all) await expect(page.getByText('Paused. Nothing is lost.')).toHaveCount(0)
    await expect(a2.getByText(/Your hand is up/)).toBeVisible()
    await expect(teacher.getByRole('button', { name: 'Go on', exact: true })).toBeVisible()
    await teacher.getByRole('button', { name: 'Go on', exact: true }).click()
    await teacher.getByRole('button', { name: 'Call next' }).click()
    await speaks(a2, 'Who would give that mandate?')
  })

  await test.step('a text, an amendment, and what becomes of them', async () => {
    await goesOn(teacher, 'A compromise text')
    await m1.getByRole('textbox', { name: 'A text for the table' }).fill('The Union names an envoy with a written mandate.')
    await m1.getByRole('button', { name: 'Put it on the table' }).click()
    await expect(projector.getByText('The Union names an envoy with a written mandate.')).toBeVisible()
    for (const heading of [/Kallas/, /Meloni/, /Macron/, /Bettel/, 'Caucus', 'Amendments']) await goesOn(teacher, heading)
    await b1.getByRole('button', { name: 'Amend this' }).click()
    await b1.getByRole('textbox', { name: 'Your amendment' }).fill('… who reports to all 27.')
    await b1.getByRole('button', { name: 'Table the amendment' }).click()
    await teacher.getByRole('button', { name: /^take it in/ }).last().click()
    await expectSound(teacher, 'console, amendments')
  })

  await test.step('the vote by the pens, with its arithmetic; it is run again, and only the second counts', async () => {
    await goesOn(teacher, 'Vote and statements of vote')
    const votes = async (choices: readonly [typeof k1, 'For' | 'Against' | 'Abstain'][]) => {
      for (const [page, choice] of choices) {
        await page.getByRole('button', { name: new RegExp(`^${choice}`) }).click()
        await page.getByRole('button', { name: new RegExp(`Cast it`) }).click()
        await expect(page.getByText('Your vote is cast.').first()).toBeVisible()
      }
      await teacher.getByRole('button', { name: 'Close the vote' }).click()
    }
    await teacher.getByRole('button', { name: 'Open the planned vote' }).click()
    await expect(k2.getByRole('region', { name: 'Now' }).getByText(/Your delegation votes once/)).toBeVisible()
    await expectSound(k1, 'seat, vote')
    await votes([[k1, 'Against'], [m1, 'For'], [a1, 'For'], [b1, 'For']])
    await expect(projector.getByText(/Not adopted/i).first()).toBeVisible()
    await teacher.getByRole('button', { name: 'Run it again' }).first().click()
    await teacher.getByRole('button', { name: 'Run it again' }).last().click()
    await votes([[k1, 'Abstain'], [m1, 'For'], [a1, 'For'], [b1, 'For']])
    await expect(projector.getByText(/Adopted/).first()).toBeVisible()
    await expectSound(projector, 'projector, vote')
    await expectSound(teacher, 'console, vote')
  })

  await test.step('conclusions, roles off, debrief, and the transcript says all of it', async () => {
    for (const heading of ['Conclusions', 'Roles off', 'Debrief']) await goesOn(teacher, heading)
    await teacher.getByRole('button', { name: 'End the lesson', exact: true }).click()
    await expect(teacher.getByRole('heading', { name: 'The lesson is over' })).toBeVisible()
    const [download] = await Promise.all([teacher.waitForEvent('download'), saves(teacher)])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    for (const words of ['First we agree on what we want', 'Who would give that mandate?', 'an envoy with a written mandate', 'who reports to all 27', 'Not adopted', 'Adopted']) expect(text).toContain(words)
  })
  expect([teacher, projector, ...all].flatMap((page) => page.problems.filter((problem) => !/WebSocket|ERR_CONNECTION/.test(problem)))).toEqual([])
})

/** From the console's last page to a transcript in Markdown. */
async function saves(teacher: Awaited<ReturnType<typeof openPage>>): Promise<void> {
  await teacher.getByRole('button', { name: 'Transcript' }).click()
  await teacher.getByRole('checkbox', { name: /^Word/ }).uncheck()
  await teacher.getByRole('checkbox', { name: /^Markdown/ }).check()
  await teacher.getByRole('button', { name: 'Save', exact: true }).click()
}
