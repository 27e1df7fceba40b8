import { Route, Switch } from 'wouter'
import { CaseScreen } from './case-screen.tsx'
import { JudgeScreen } from './judge-screen.tsx'
import { ShoesHome } from './shoes-home.tsx'
import { WriteScreen } from './write-screen.tsx'
import '../../../table/speech/speech.css'
import './shoes.css'

/** Both Shoes: a case for the leader one argued against, its check, the judging of others' cases, the result. */
export function ShoesScreen() {
  return (
    <Switch>
      <Route path="/study/shoes/write/:seat">{({ seat }) => <WriteScreen key={`shoes ${seat}`} origin="shoes" seat={seat} />}</Route>
      <Route path="/study/shoes/own/:seat">{({ seat }) => <WriteScreen key={`first ${seat}`} origin="first" seat={seat} />}</Route>
      <Route path="/study/shoes/judge/:seat">{({ seat }) => <JudgeScreen key={`alone ${seat}`} seat={seat} together={false} />}</Route>
      <Route path="/study/shoes/judge/:seat/class">{({ seat }) => <JudgeScreen key={`class ${seat}`} seat={seat} together />}</Route>
      <Route path="/study/shoes/case/:id">{({ id }) => <CaseScreen key={id} id={id} />}</Route>
      <Route><ShoesHome /></Route>
    </Switch>
  )
}
