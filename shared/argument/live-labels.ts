import type { ArgumentNode, Edge } from './graph.ts'
import type { Label } from './labelling.ts'
import { liveGrounded, type Status } from './live-grounded.ts'

/** What the label of an argument follows from. */
interface Argument {
  seq: number
  status: Status
  /** Conceded or withdrawn. */
  given: boolean
  isQuestion: boolean
  answered: boolean
  /** Critical questions on it that nobody answered yet. */
  openQuestions: number
  /** The arguments that it questions. */
  questions: Argument[]
}

/** Labels of a growing graph. Nodes come before their edges; a node or edge, once there, stays. */
export interface LiveLabels {
  /** The same map all the time, changed in place. */
  labels: ReadonlyMap<number, Label>
  addNode(node: Pick<ArgumentNode, 'seq' | 'kind'>): void
  /** Throws when it needs an end that is no node of the graph. */
  addEdge(edge: Edge): void
}

/**
 * Labels that are exact after every node and edge: those that `labelGraph` gives from scratch, in whatever order the graph
 * grows and whatever cycles it has. Only what the new part can change is looked at.
 */
export function liveLabels(): LiveLabels {
  const known = new Map<number, Argument>()
  const labels = new Map<number, Label>()
  const find = (seq: number): Argument => {
    const argument = known.get(seq)
    if (!argument) throw new Error(`Line ${seq} is no argument of this graph`)
    return argument
  }
  const show = (argument: Argument) => void labels.set(argument.seq, labelOf(argument))
  const grounded = liveGrounded((seq, status) => {
    const argument = find(seq)
    argument.status = status
    show(argument)
  })

  const ask = (question: Argument, target: Argument) => {
    question.questions.push(target)
    if (!question.answered) target.openQuestions += 1
    show(target)
  }
  const answer = (question: Argument) => {
    if (question.answered) return
    question.answered = true
    for (const target of question.questions) target.openQuestions -= 1
    for (const changed of [question, ...question.questions]) show(changed)
  }
  const giveUp = (argument: Argument) => {
    argument.given = true
    show(argument)
    grounded.takeOut(argument.seq)
  }

  return {
    labels,
    addNode({ seq, kind }) {
      known.set(seq, { seq, status: 'undecided', given: false, isQuestion: kind === 'question', answered: false, openQuestions: 0, questions: [] })
      grounded.add(seq)
    },
    addEdge({ from, to, kind }) {
      switch (kind) {
        case 'attacks': return grounded.attack(from, to)
        case 'questions': return ask(find(from), find(to))
        case 'answers': return answer(find(to))
        case 'concedes':
        case 'withdraws': return giveUp(find(to))
        case 'supports': return undefined
      }
    },
  }
}

/** What lies over the grounded status (DESIGN §4): the same rules as in `labelGraph`. */
function labelOf({ status, given, isQuestion, answered, openQuestions }: Argument): Label {
  if (isQuestion && !answered) return 'open'
  if (!isQuestion && given) return 'conceded'
  const settled = isQuestion ? 'accepted' : status
  return settled === 'accepted' && openQuestions > 0 ? 'open' : settled
}
