import { useTranslation } from 'react-i18next'
import { Heading } from '../../ui/heading.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation('errors')
  return (
    <div className="page stop">
      <Heading title={t('notFound.title')} />
      <p>{t('notFound.todo')}</p>
      <p><a className="word" href="#/">{t('broken.home')}</a></p>
    </div>
  )
}
