// In the header: the menu Share, and beneath it what becomes of what was chosen.

import styles from './news.module.css'
import { ShareMenu } from './ShareMenu.tsx'
import { ShareNews } from './ShareNews.tsx'

export const ShareTools = () => (
  <div className={styles.tools}>
    <ShareMenu />
    <ShareNews />
  </div>
)
