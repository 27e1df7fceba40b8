import { useAppInfo } from '../../client/app-info.tsx'

/** The seat of a figure at the table; null for everybody else. */
export function useSeatOf(figure: string): string | null {
  const { pack } = useAppInfo()
  return pack.figures.find((one) => one.figure === figure)?.seat ?? null
}
