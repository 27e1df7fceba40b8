import { useAppInfo } from '../../../client/app-info.tsx'

/** Who sits on a seat, and the day as of which cases are written when no bout gives one. */
export function useFigure() {
  const { pack } = useAppInfo()
  return {
    figures: pack.figures,
    /** Said wherever a student’s words stand beside a leader’s name. */
    simulated: { text: pack.simulated, lang: pack.language },
    figure: (seat: string) => pack.figures.find((one) => one.seat === seat),
    name: (seat: string) => pack.figures.find((one) => one.seat === seat)?.figure ?? seat,
    asOf: pack.asOfOptions.find((option) => option.default)?.date ?? pack.asOfOptions[0]?.date ?? '',
  }
}
