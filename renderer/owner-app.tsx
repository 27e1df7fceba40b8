import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { AppInfoProvider } from './client/app-info.tsx'
import { ReopenedProvider } from './client/reopened.tsx'
import { HomeScreen } from './features/home/home-screen.tsx'
import { NoHost } from './features/shell/gate.tsx'
import { NotFound } from './features/shell/not-found.tsx'
import { Shell } from './features/shell/shell.tsx'
import { useHashLocation, useHashSearch } from './ui/hash-location.ts'
import { Waiting } from './ui/waiting.tsx'

const SetupScreen = lazy(() => import('./features/setup/setup-screen.tsx').then((m) => ({ default: m.SetupScreen })))
const AssignmentScreen = lazy(() => import('./features/assignment/assignment-screen.tsx').then((m) => ({ default: m.AssignmentScreen })))
const TableScreen = lazy(() => import('./features/table/table-screen.tsx').then((m) => ({ default: m.TableScreen })))
const ReplayScreen = lazy(() => import('./features/replay/replay-screen.tsx').then((m) => ({ default: m.ReplayScreen })))
const PairScreen = lazy(() => import('./features/replay/replay-screen.tsx').then((m) => ({ default: m.PairScreen })))
const ArchiveScreen = lazy(() => import('./features/archive/archive-screen.tsx').then((m) => ({ default: m.ArchiveScreen })))
const SettingsScreen = lazy(() => import('./features/settings/settings-screen.tsx').then((m) => ({ default: m.SettingsScreen })))
const DossierScreen = lazy(() => import('./features/dossier/dossier-screen.tsx').then((m) => ({ default: m.DossierScreen })))
const PositionScreen = lazy(() => import('./features/dossier/position-screen.tsx').then((m) => ({ default: m.PositionScreen })))
const RecipesScreen = lazy(() => import('./features/recipes/recipes-screen.tsx').then((m) => ({ default: m.RecipesScreen })))
const RecipeScreen = lazy(() => import('./features/recipes/recipes-screen.tsx').then((m) => ({ default: m.RecipeScreen })))
const ChooseScreen = lazy(() => import('./features/classroom/choose/choose-screen.tsx').then((m) => ({ default: m.ChooseScreen })))
const ClassSetup = lazy(() => import('./features/classroom/setup/class-setup.tsx').then((m) => ({ default: m.ClassSetup })))
const ConsoleScreen = lazy(() => import('./features/classroom/console/console-screen.tsx').then((m) => ({ default: m.ConsoleScreen })))
const ProjectorScreen = lazy(() => import('./features/projector/projector-screen.tsx').then((m) => ({ default: m.ProjectorScreen })))
const StudyScreen = lazy(() => import('./features/study/home/study-screen.tsx').then((m) => ({ default: m.StudyScreen })))
const ProgressScreen = lazy(() => import('./features/study/progress/progress-screen.tsx').then((m) => ({ default: m.ProgressScreen })))
const PicturesScreen = lazy(() => import('./features/study/pictures/pictures-screen.tsx').then((m) => ({ default: m.PicturesScreen })))
const ShoesScreen = lazy(() => import('./features/study/shoes/shoes-screen.tsx').then((m) => ({ default: m.ShoesScreen })))
const SourcesScreen = lazy(() => import('./features/study/sources/sources-screen.tsx').then((m) => ({ default: m.SourcesScreen })))
const SourceScreen = lazy(() => import('./features/study/sources/source-screen.tsx').then((m) => ({ default: m.SourceScreen })))
const StatementScreen = lazy(() => import('./features/study/sources/statement-screen.tsx').then((m) => ({ default: m.StatementScreen })))
const AddSourceScreen = lazy(() => import('./features/study/sources/add-source-screen.tsx').then((m) => ({ default: m.AddSourceScreen })))
const AddStatementScreen = lazy(() => import('./features/study/sources/add-statement-screen.tsx').then((m) => ({ default: m.AddStatementScreen })))
const ReviewScreen = lazy(() => import('./features/study/review/review-screen.tsx').then((m) => ({ default: m.ReviewScreen })))
const SittingScreen = lazy(() => import('./features/study/review/sitting-screen.tsx').then((m) => ({ default: m.SittingScreen })))
const DeckScreen = lazy(() => import('./features/study/review/deck-screen.tsx').then((m) => ({ default: m.DeckScreen })))
const GlossaryScreen = lazy(() => import('./features/glossary/glossary-screen.tsx').then((m) => ({ default: m.GlossaryScreen })))

/** What the teacher's or a single student's own laptop shows: what the app knows of itself, routes. Screens other than home are loaded when they are first opened. */
export function OwnerApp() {
  return (
    <ReopenedProvider>
      <AppInfoProvider waiting={<div className="page"><Waiting /></div>} failed={NoHost}>
        {/* oxlint-disable-next-line react/hooks -- wouter takes its hooks as values */}
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          <Shell>
            <Suspense fallback={<div className="page"><Waiting /></div>}>
              <Routes />
            </Suspense>
          </Shell>
        </Router>
      </AppInfoProvider>
    </ReopenedProvider>
  )
}

/** Screens are keyed by what they show, so that another seat, session or position starts a fresh one. */
function Routes() {
  return (
    <Switch>
      <Route path="/"><HomeScreen /></Route>
      <Route path="/new/:seat?">{({ seat }) => <SetupScreen seat={seat} />}</Route>
      <Route path="/assignment"><AssignmentScreen /></Route>
      <Route path="/session/:id">{({ id }) => <TableScreen key={id} sessionId={id} />}</Route>
      <Route path="/replay/:first/with/:second">{({ first, second }) => <PairScreen key={`${first} ${second}`} first={first} second={second} />}</Route>
      <Route path="/replay/:id/:seq?">{({ id, seq }) => <ReplayScreen key={id} sessionId={id} seq={Number(seq) || null} />}</Route>
      <Route path="/archive"><ArchiveScreen /></Route>
      <Route path="/settings"><SettingsScreen /></Route>
      <Route path="/dossier"><DossierScreen /></Route>
      <Route path="/dossier/:position">{({ position }) => <PositionScreen key={position} id={position} />}</Route>
      <Route path="/recipes"><RecipesScreen /></Route>
      <Route path="/recipes/:id">{({ id }) => <RecipeScreen id={id} />}</Route>
      <Route path="/class"><ChooseScreen /></Route>
      <Route path="/class/new/:recipe">{({ recipe }) => <ClassSetup key={recipe} recipeId={recipe} />}</Route>
      <Route path="/class/:id">{({ id }) => <ConsoleScreen key={id} sessionId={id} />}</Route>
      <Route path="/class/:id/one-screen">{({ id }) => <ConsoleScreen key={`${id} one`} sessionId={id} oneScreen />}</Route>
      <Route path="/class/:id/projector">{({ id }) => <ProjectorScreen key={id} sessionId={id} />}</Route>
      <Route path="/study"><StudyScreen /></Route>
      <Route path="/study/progress"><ProgressScreen /></Route>
      <Route path="/study/pictures"><PicturesScreen /></Route>
      <Route path="/study/shoes/*?"><ShoesScreen /></Route>
      <Route path="/study/sources"><SourcesScreen /></Route>
      <Route path="/study/sources/add/source/:id?">{({ id }) => <AddSourceScreen key={id} id={id} />}</Route>
      <Route path="/study/sources/add/statement/:id?">{({ id }) => <AddStatementScreen key={id} id={id} />}</Route>
      <Route path="/study/sources/statement/:id">{({ id }) => <StatementScreen key={id} id={id} />}</Route>
      <Route path="/study/sources/:id">{({ id }) => <SourceScreen key={id} id={id} />}</Route>
      <Route path="/study/review"><ReviewScreen /></Route>
      <Route path="/study/review/cards"><SittingScreen /></Route>
      <Route path="/study/review/deck"><DeckScreen /></Route>
      <Route path="/glossary"><GlossaryScreen /></Route>
      <Route><NotFound /></Route>
    </Switch>
  )
}
