import { useTranslation } from 'react-i18next'
import { QUESTIONS } from '../../shared/recipes/questions.ts'

const RECIPES = new Map<string, string>(Object.entries(QUESTIONS).map(([recipe, question]) => [question, recipe]))

/** The question of a vote as it is shown: those of the app's own recipes in the language of the interface, a teacher's own as written. */
export function useQuestion(): (question: string) => string {
  const { t } = useTranslation('room')
  return (question) => {
    const recipe = RECIPES.get(question)
    return recipe === undefined ? question : t(`question.${recipe}`)
  }
}
