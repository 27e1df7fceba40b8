import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props { children: ReactNode; place?: string }
interface State { error: Error | null; place: string | undefined }

/**
 * Catches what breaks while drawing a screen. The record is with the host, so nothing written is lost; the page says so.
 * Another `place` is another try.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place }
  static getDerivedStateFromError(error: Error): Partial<State> { return { error } }
  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { error: null, place }
  }
  override render() {
    return this.state.error ? <Broken error={this.state.error} onBack={() => this.setState({ error: null })} /> : this.props.children
  }
}

function Broken({ error, onBack }: { error: Error; onBack: () => void }) {
  const { t } = useTranslation('errors')
  return (
    <main className="page stop" role="alert">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.kept')}</p>
      <p>{t('broken.todo')}</p>
      <p><button type="button" className="dark" onClick={() => location.reload()}>{t('broken.reload')}</button></p>
      <p><a href="#/" onClick={onBack}>{t('broken.home')}</a></p>
      <details><summary>{t('broken.details')}</summary><pre>{error.message}</pre></details>
    </main>
  )
}
