import { useTranslation } from 'react-i18next'
import { edgesInto, edgesOutOf } from '../../../shared/argument/graph.ts'
import { useShownTable } from '../shown-table.ts'

/** How an argument meets others and how they meet it, each in a few words: "attacks line 3", "questioned in line 10". */
export function useRelations(): (seq: number) => string[] {
  const { t } = useTranslation('map')
  const { graph } = useShownTable()
  return (seq) => [
    ...edgesOutOf(graph, seq).map(({ kind, to }) => t(`from.${kind}`, { seq: to })),
    ...edgesInto(graph, seq).map(({ kind, from }) => t(`to.${kind}`, { seq: from })),
  ]
}
