// Opens the menu Share from elsewhere: by its key, or from the application's menu.

/** Marks the button of the menu. */
export const SHARE_MENU = 'share'

/** Where there is no run to share, there is no such button, and nothing happens. */
export function openShareMenu(): void {
  const button = document.querySelector<HTMLElement>(`[data-menu="${SHARE_MENU}"]`)
  if (button?.getAttribute('aria-expanded') === 'false') button.click()
}
