import 'react'

declare module 'react' {
  /** CSS variables are set as React styles, because the content security policy allows no style attribute in HTML. */
  interface CSSProperties { [variable: `--${string}`]: string | number | undefined }
}
