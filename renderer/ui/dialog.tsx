import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading as AriaHeading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import './dialog.css'

interface DialogProps {
  title: string
  onClose(): void
  children: ReactNode
  /** `alert` asks for an answer and is not closed by a click outside. */
  alert?: boolean
  /** As wide as the page, for what is looked at beside its choices. */
  wide?: boolean
}

/** A sheet over the page: focus goes in, Escape closes, focus comes back. Import it only from lazily loaded files. */
export function Dialog({ title, onClose, children, alert = false, wide = false }: DialogProps) {
  const { t } = useTranslation('shell')
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={!alert} onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <header>
            <AriaHeading slot="title" level={2}>{title}</AriaHeading>
            <button type="button" className="word" onClick={onClose}>{t('close')}</button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
