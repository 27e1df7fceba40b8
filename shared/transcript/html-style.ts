/**
 * The whole style of a transcript page, in the hand of the app: hairlines instead of boxes, voices told apart by form (solid,
 * double or dotted rule, quotation marks, slab) and only then by colour. Fonts are the reader's own: the file fetches nothing.
 */
export const TRANSCRIPT_STYLE = `
:root { --paper: #fbfaf6; --wash: #f3f0e7; --ink: #1a1f2b; --ink-2: #4a5160; --ink-3: #5f6573; --rule: #d8d4c8; --council: #1e3a8a; --gold: #8a5a10; --gold-wash: #fbf3e0;
  --kallas: #0061a1; --meloni: #00704f; --macron: #a8400a; --bettel: #8c3c69; --c: var(--ink-2);
  --serif: "Source Serif 4 Variable", "Source Serif 4", Charter, "Iowan Old Style", "Palatino Linotype", Georgia, "Liberation Serif", serif;
  --sans: "Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, "Segoe UI", "Liberation Sans", sans-serif }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #14171d; --wash: #20252f; --ink: #ece8dd; --ink-2: #b9b7ae; --ink-3: #a3a29b; --rule: #383d48; --council: #9db4ff; --gold: #e2b25a; --gold-wash: #2e2717;
  --kallas: #6fb7ea; --meloni: #4fc69c; --macron: #f09a66; --bettel: #df94bb } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0 auto; max-width: 47rem; padding: 3rem 1.5rem 4rem; background: var(--paper); color: var(--ink); font: 400 1rem/1.5 var(--sans); overflow-wrap: anywhere }
a { color: var(--council); text-underline-offset: 2px }
:focus-visible { outline: 2px solid var(--council); outline-offset: 2px }
p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0 }
ul, ol { list-style: none }
.kallas { --c: var(--kallas) } .meloni { --c: var(--meloni) } .macron { --c: var(--macron) } .bettel { --c: var(--bettel) }

.kicker { font-size: .75rem; letter-spacing: .075em; text-transform: uppercase; color: var(--ink-3); font-weight: 600 }
.kicker i { text-transform: none; letter-spacing: -.01em; font: 400 1.05rem/1 var(--serif) } .kicker b { text-transform: none; letter-spacing: -.01em; font: 600 1.05rem/1 var(--serif); color: var(--ink) }
h1 { font: 600 2rem/1.18 var(--serif); letter-spacing: -.012em; margin: .7rem 0 1.1rem; text-wrap: balance }
h2 { font: 600 1.45rem/1.2 var(--serif); margin: 2.6rem 0 1rem }
h3 { font: 600 1.2rem/1.25 var(--serif); margin: 2rem 0 1.1rem; padding-bottom: .35rem; border-bottom: 1px solid var(--rule) }
.small h3, h3.small { font: 650 .95rem/1.3 var(--sans); margin: 1.1rem 0 .2rem; padding: 0; border: 0 }
.simulated { font: 400 1.05rem/1.5 var(--serif); border-left: 3px solid var(--gold); background: var(--gold-wash); padding: .7rem 1rem .8rem; margin-bottom: 1.4rem }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; font-size: .9rem } dl.facts dt { color: var(--ink-3) } dl.facts dd { font-variant-numeric: tabular-nums }
.hash { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .82rem }
.note { color: var(--ink-2); font-size: .9rem }

.seats { display: grid; grid-template-columns: repeat(2, 1fr); gap: .9rem 1.5rem } .seats li { display: grid; grid-template-columns: 2.4rem 1fr; gap: .75rem; font-size: .9rem; line-height: 1.4; color: var(--ink-2) } .seats b { display: block; color: var(--ink); font-size: 1rem }
.mono { width: 2.25rem; height: 2.25rem; border-radius: 50%; border: 1.5px solid var(--c); color: var(--c); display: grid; place-items: center; font: 600 .86rem/1 var(--sans) } .mono.solid { background: var(--c); color: var(--paper) }

.line { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); gap: .85rem; margin: 1.35rem 0 } .undone .said, .undone .more, .undone .orig { text-decoration: line-through; text-decoration-color: var(--ink-3); color: var(--ink-2) } .struck .said, .erased .said { color: var(--ink-3); font-style: italic } .line:target { background: var(--wash); box-shadow: 0 0 0 .5rem var(--wash) }
.who { display: flex; flex-wrap: wrap; gap: 0 .7rem; align-items: baseline; margin-bottom: .2rem; line-height: 1.35 } .who b { font-weight: 650 } .who .facts { font-size: .82rem; color: var(--ink-3); flex: 1; font-variant-numeric: tabular-nums } .who .no { font-size: .78rem; color: var(--ink-3); text-decoration: none; font-variant-numeric: tabular-nums }
.said p + p { margin-top: .6rem }
.student .said { font-size: 1.05rem; line-height: 1.52 }
.quote .said, .translated .said, .reported .said { font: 400 1.17rem/1.46 var(--serif); border-left: 3px solid var(--c); padding: .05rem 0 .05rem 1.05rem; text-wrap: pretty }
.translated .said { border-left: 5px double var(--c) } .reported .said { border-left-style: dotted; font-size: 1.08rem }
.quote .said p:first-child, .translated .said p:first-child { text-indent: -.42em }
.facilitator .said { border-left: 3px solid var(--gold); background: var(--gold-wash); padding: .4rem .9rem }
.orig { font: italic 400 .95rem/1.45 var(--serif); color: var(--ink-2); margin: .35rem 0 0 1.05rem } .orig > span:first-child { font: 400 .8rem/1.4 var(--sans); color: var(--ink-3) }
.foot { font-size: .82rem; line-height: 1.45; color: var(--ink-2); margin: .35rem 0 0 1.05rem } .foot a { color: inherit; text-decoration-color: var(--rule) } sup { font-size: .72em; line-height: 0; font-weight: 700; font-family: var(--sans) } sup a { text-decoration: none; color: var(--council) } .foot sup { color: var(--c) }
.app { margin-top: .8rem } .app .body { grid-column: 2; background: var(--wash); padding: .5rem .9rem .6rem; font-size: .94rem; color: var(--ink-2) } .app .said { color: var(--ink) } .app .who { margin-bottom: .05rem; font-size: .9rem } .app + .app { margin-top: -1.3rem } .app + .app .body { padding-top: 0 }
.more { font-size: .92rem; margin-top: .4rem } .more > b { font-weight: 600; color: var(--ink-2) } .more p { display: inline }
.chips { font-size: .86rem; margin-top: .35rem; color: var(--ink-2) } .quiet { color: var(--ink-3) } .orig .quiet { font: 400 .8rem/1.4 var(--sans) }

.rows li { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0 1rem; padding: .45rem 0; border-top: 1px solid var(--rule); font-size: .94rem } .rows li:has(> span:first-child) { border-top: 0; padding: .08rem 0 } .rows li > b { font-weight: 600; color: var(--ink-2) } .rows p { display: inline } .rows p + p { display: block; margin-top: .4rem } .rows small { color: var(--ink-2); font-size: .84rem } .note + .rows { margin-top: .7rem }
.counts { border-collapse: collapse; margin-top: .4rem; font-size: .86rem; font-variant-numeric: tabular-nums } .counts th, .counts td { border: 1px solid var(--rule); padding: .1rem .4rem; text-align: center; font-weight: 400 } .counts th { color: var(--ink-2) } .counts td { font-weight: 650 }
.claims li { display: grid; grid-template-columns: 6.2rem 1fr; gap: 0 1rem; padding: .7rem 0; border-top: 1px solid var(--rule) } .claims small { display: block; font-size: .84rem; color: var(--ink-2); margin-top: .15rem }
.label { font-weight: 650; font-size: .92rem } .label::before { content: ""; display: inline-block; width: .62em; height: .62em; border: 1.5px solid currentColor; border-radius: 50%; margin-right: .5em } .accepted::before { background: currentColor } .rejected::before { border-radius: 0; background: linear-gradient(45deg, transparent 42%, currentColor 42% 58%, transparent 58%) } .undecided::before { background: linear-gradient(90deg, currentColor 50%, transparent 50%) } .conceded::before { border-radius: 0 }
.waiting li, .quotations li, .cards li { padding: .3rem 0 } .quotations, .cards { margin-top: .5rem } .cards small, .quotations small { display: block; color: var(--ink-2); font-size: .84rem } .sources { margin-top: .6rem } .sources li { padding: .25rem 0 .25rem 2rem; text-indent: -2rem; font-size: .92rem } .hints li { padding: .2rem 0 .2rem 1rem; position: relative } .hints li::before { content: "–"; position: absolute; left: 0; color: var(--ink-3) } .hints small { color: var(--ink-2); font-size: .84rem }
.notes li { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); gap: .85rem; padding: .45rem 0; font-size: .88rem; line-height: 1.45 } .notes .n { font-weight: 700; text-align: right; font-variant-numeric: tabular-nums } .notes .words { font: 400 1rem/1.45 var(--serif); margin: .1rem 0 } .notes .src, .notes .orig { color: var(--ink-2); margin-left: 0 } .notes li:target { background: var(--wash) }
.aggregator b { font-weight: 650; color: var(--gold) }

@media (max-width: 560px) {
  body { padding: 1.5rem 1rem 3rem } h1 { font-size: 1.6rem } .seats, dl.facts { grid-template-columns: 1fr } dl.facts { gap: 0 } dl.facts dd + dt { margin-top: .5rem }
  .line { grid-template-columns: 1.85rem minmax(0, 1fr); gap: .6rem } .line .mono { width: 1.75rem; height: 1.75rem; font-size: .7rem } .app .body { grid-column: 1 / -1 } .who .facts { flex-basis: 100%; order: 3 } .who b { flex: 1 }
  .claims li, .rows li { grid-template-columns: 1fr } .counts { width: 100%; table-layout: fixed } .counts th, .counts td { padding: .1rem 0 } .counts [scope="row"] { width: 3.4rem } .notes li { grid-template-columns: 1.6rem minmax(0, 1fr); gap: .5rem }
}

@page { size: A4; margin: 19mm 20mm 20mm;
  @bottom-left { content: "Tour de Table · transcript of a simulated debate"; font: 8.5pt "Liberation Sans", Arial, sans-serif; color: #4a5160 }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt "Liberation Sans", Arial, sans-serif; color: #4a5160 } }
@media print {
  :root { --paper: #fff; --wash: #f4f2ec } html { font-size: 10.4pt } body { max-width: none; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  a { color: inherit; text-decoration: none } h1 { font-size: 1.9rem } h2 { margin-top: 2rem }
  h2, h3, .who, .kicker { break-after: avoid } p { orphans: 3; widows: 3 } .simulated, .seats li, .claims li, .rows li, .notes li, .hints li, .short, .app, dl.facts { break-inside: avoid } .foot, .orig, .chips { break-before: avoid }
}
`
