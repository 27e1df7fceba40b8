/** Size of a database page in bytes: what this app has always made. A damaged header is not asked for it. */
export const PAGE = 4096
