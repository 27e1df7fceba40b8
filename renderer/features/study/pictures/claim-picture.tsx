import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimMap } from '../../../../shared/study/pictures/pictures.ts'
import { ClaimCard } from './claim-card.tsx'
import { claimFrom, claimLayout, type PlacedClaim } from './claim-layout.ts'
import { useWidth } from './use-width.ts'

/** The claims of the dossier by side, what attacks and supports what, how much the dossier has for each. Arrows go from claim to claim, Enter opens its entries. */
export function ClaimPicture({ map, label }: { map: ClaimMap; label: string }) {
  const { t } = useTranslation('pictures')
  const frame = useRef<HTMLDivElement>(null)
  const layout = claimLayout(map, useWidth(frame, 1080))
  const [active, setActive] = useState<string | null>(null)
  const touched = useRef(false)
  const here = active ?? layout.claims[0]?.claim.id ?? null
  const most = Math.max(1, ...map.claims.map(({ stated, evidence }) => stated + evidence))
  const known = map.claims.find(({ id }) => id === active) ?? null
  const near = new Set(map.edges.filter(({ from, to }) => from === active || to === active).flatMap(({ from, to }) => [from, to]))
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = here === null ? null : claimFrom(layout.claims, here, event.key)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    event.currentTarget.querySelector<SVGAElement>(`[data-id="${next}"]`)?.focus()
  }
  const onClick = (event: MouseEvent, id: string) => {
    if (touched.current && active !== id) event.preventDefault()
    setActive(id)
  }
  return (
    <div className="pictures-over">
      <div className="pictures-frame" ref={frame}>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions -- a drawing whose links the arrow keys go through */}
        <svg className={active === null ? 'drawing' : 'drawing chosen'} width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={label} onKeyDown={onKeyDown} onPointerDown={(event) => { touched.current = event.pointerType === 'touch' }}>
          <defs>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" className="arrow" /></marker>
            <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" className="hatch-ground" /><rect width="1.6" height="4" className="hatch-line" /></pattern>
          </defs>
          {layout.heads.map(({ side, x, count }) => <text key={side} className="head" x={x} y={18}>{t(`side.${side}`)} <tspan className="count">{count}</tspan></text>)}
          <g aria-hidden="true">{layout.edges.map(({ edge, path }) => <path key={`${edge.from} ${edge.to} ${edge.kind}`} d={path} className={`edge ${edge.kind}${edge.from === active || edge.to === active ? ' active' : ''}`} markerEnd={edge.from === active || edge.to === active ? 'url(#arrow)' : undefined} />)}</g>
          {layout.claims.map((placed) => <Box key={placed.claim.id} placed={placed} box={layout.box} most={most} focusable={placed.claim.id === here} tone={placed.claim.id === active ? 'active' : near.has(placed.claim.id) ? 'near' : ''} onActive={() => setActive(placed.claim.id)} onClick={(event) => onClick(event, placed.claim.id)} />)}
        </svg>
      </div>
      <ClaimCard claim={known} map={map} />
    </div>
  )
}

interface BoxProps { placed: PlacedClaim; box: { width: number; height: number }; /** Entries that a whole bar stands for. */ most: number; focusable: boolean; tone: string; onActive: () => void; onClick: (event: MouseEvent) => void }

function Box({ placed: { claim, x, y }, box, most, focusable, tone, onActive, onClick }: BoxProps) {
  const { t } = useTranslation('pictures')
  const counts = t('counts', { stated: claim.stated, evidence: claim.evidence })
  const thin = claim.thin.map((why) => t(`thin.${why}`, { count: claim.relations.supports })).join(', ')
  const bar = (count: number) => (count / most) * (box.width - 20)
  return (
    <a href={`#/dossier?claim=${claim.id}`} data-id={claim.id} tabIndex={focusable ? 0 : -1} aria-describedby={`about-${claim.id}`} className={`box ${tone}${thin ? ' thin' : ''}`} onFocus={onActive} onMouseEnter={onActive} onClick={onClick}>
      <desc id={`about-${claim.id}`}>{`${t(`side.${claim.side}`)}. ${claim.text}`}</desc>
      <rect className="paper" x={x} y={y} width={box.width} height={box.height} rx="3" />
      <text className="short" x={x + 10} y={y + 19}>{claim.short}</text>
      <text className="count" x={x + 10} y={y + 34}>{counts}</text>
      {thin
        ? <text className="why-thin" x={x + 10} y={y + 49}>{thin}</text>
        : <><rect className="stated" x={x + 10} y={y + 43} width={bar(claim.stated)} height={5} /><rect className="evidence" x={x + 10 + bar(claim.stated)} y={y + 43} width={bar(claim.evidence)} height={5} fill="url(#hatch)" /></>}
    </a>
  )
}
