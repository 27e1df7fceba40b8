import { useEffect, useRef } from 'react'

/** What a map or sheet says before anything was argued. Opened by a key, it takes the focus, so that it is read out. */
export function PanelEmpty({ text, byKey }: { text: string; byKey: number }) {
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => { if (byKey > 0) note.current?.focus() }, [byKey])
  return <p ref={note} tabIndex={-1} className="tray-empty">{text}</p>
}
