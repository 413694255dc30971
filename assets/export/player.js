// Plays the page it stands in: a step at a time, by buttons, scrubber, keys and list. It holds no words and makes no
// markup; it shows and hides what is there. Times are milliseconds of play.
;(() => {
  /**
   * @typedef {object} Step
   * @property {HTMLElement} item
   * @property {Element} drawn its group in the picture
   * @property {number} begins
   * @property {number} lasts
   * @property {number} y
   * @property {number} height
   * @property {boolean} leftward whether it is uncovered from the right
   */

  /**
   * @template {Element} Kind
   * @param {string} selector
   * @param {new () => Kind} kind
   * @param {ParentNode} [within]
   * @returns {Kind}
   */
  const find = (selector, kind, within = document) => {
    const found = within.querySelector(selector)
    if (!(found instanceof kind)) throw new Error(`the page lacks ${selector}`)
    return found
  }
  /**
   * @param {string} selector
   * @param {ParentNode} [within]
   */
  const all = (selector, within = document) => [...within.querySelectorAll(selector)]
  /**
   * @param {Element} element
   * @param {string} name
   */
  const number = (element, name) => Number(element.getAttribute(`data-${name}`))

  const transport = find('.transport', HTMLElement)
  const playButton = find('[data-do=play]', HTMLButtonElement, transport)
  const range = find('[data-range]', HTMLInputElement, transport)
  const count = find('[data-count]', HTMLElement, transport)
  const status = find('[data-status]', HTMLElement)
  const picture = find('.picture', HTMLElement)
  const svg = find('svg', SVGSVGElement, picture)
  const revealed = find('[data-reveal]', SVGRectElement)
  const bands = all('[data-band] rect')
  const stretches = all('[data-stretch]')
  const verdicts = all('[data-verdict]')
  const lines = all('[data-line]')
  const width = svg.viewBox.baseVal.width

  /** @type {readonly Step[]} */
  const steps = all('[data-item]').map((item) => ({
    item: /** @type {HTMLElement} */ (item),
    drawn: find(`[data-step="${number(item, 'item')}"]`, SVGGElement),
    begins: number(item, 'begins'),
    lasts: number(item, 'lasts'),
    y: number(item, 'y'),
    height: number(item, 'height'),
    leftward: item.getAttribute('data-actor') === 'server',
  }))
  const last = steps.at(-1)
  const end = last === undefined ? 0 : last.begins + last.lasts
  const still = matchMedia('(prefers-reduced-motion: reduce)')

  let time = 0
  let shown = -1
  let playing = false
  /** When the picture was drawn last while it plays; null at the start of play. @type {number | null} */
  let drawnAt = null

  /** The step whose time holds `time`, counted from 1; 0 before the first. */
  const current = () => {
    if (time <= 0) return 0
    const found = steps.findIndex(({ begins, lasts }) => time <= begins + lasts)
    return found < 0 ? steps.length : found + 1
  }

  /** @param {number} now */
  const showStep = (now) => {
    steps.forEach(({ drawn, item }, i) => {
      const phase = i + 1 < now ? 'past' : i + 1 === now ? 'now' : 'future'
      if (drawn.getAttribute('data-phase') !== phase) drawn.setAttribute('data-phase', phase)
      if (i + 1 === now) item.setAttribute('aria-current', 'step')
      else item.removeAttribute('aria-current')
    })
    const step = steps[now - 1]
    for (const band of bands) {
      band.setAttribute('y', String(step?.y ?? 0))
      band.setAttribute('height', String(step?.height ?? 0))
    }
    for (const stretch of stretches) showStretch(stretch, now)
    showTold(step?.item ?? null)
    if (step !== undefined) follow(step)
  }

  /**
   * @param {Element} stretch
   * @param {number} now
   */
  const showStretch = (stretch, now) => {
    const step = steps[now - 1]
    const to = number(stretch, 'to')
    const isOpen = now >= number(stretch, 'first') && now <= number(stretch, 'last')
    const reached = isOpen && step !== undefined ? Math.min(to, step.y + step.height) : to
    stretch.setAttribute('data-phase', now < number(stretch, 'first') ? 'future' : 'past')
    for (const line of all('.played line', stretch)) line.setAttribute('y2', String(reached))
  }

  /** @param {HTMLElement | null} item */
  const showTold = (item) => {
    const message = item === null ? 0 : number(item, 'shows')
    const told = item === null ? 0 : number(item, 'tells')
    for (const line of lines) line.toggleAttribute('data-shown', number(line, 'line') === message)
    for (const verdict of verdicts) verdict.toggleAttribute('data-shown', number(verdict, 'verdict') === told)
    document.documentElement.toggleAttribute('data-silent', message === 0)
    const said = item?.getAttribute('data-said') ?? transport.getAttribute('data-before') ?? ''
    status.textContent = said
    range.setAttribute('aria-valuetext', said)
  }

  /** Keeps the step in sight within the picture's own frame; the page itself stays where the reader has it. */
  const follow = (/** @type {Step} */ { y, height }) => {
    const scale = svg.getBoundingClientRect().width / width
    const top = y * scale
    const bottom = (y + height) * scale
    const room = picture.clientHeight
    const margin = room / 4
    if (top - margin < picture.scrollTop) picture.scrollTop = top - margin
    else if (bottom + margin > picture.scrollTop + room) picture.scrollTop = bottom + margin - room
  }

  /**
   * Uncovers what the step ends with.
   * @param {number} now
   */
  const showProgress = (now) => {
    const step = steps[now - 1]
    if (step === undefined) return
    const progress = still.matches ? 1 : Math.min(1, (time - step.begins) / step.lasts)
    const uncovered = width * progress
    step.drawn.toggleAttribute('data-done', progress >= 1)
    revealed.setAttribute('x', String(step.leftward ? width - uncovered : 0))
    revealed.setAttribute('width', String(uncovered))
  }

  const showPlay = () => {
    const name =
      transport.getAttribute(playing ? 'data-pause' : time >= end ? 'data-again' : 'data-play') ?? ''
    playButton.setAttribute('aria-label', name)
    playButton.title = name
    playButton.toggleAttribute('data-playing', playing)
  }

  const show = () => {
    const now = current()
    if (now !== shown) {
      shown = now
      showStep(now)
      range.value = String(now)
      count.textContent = `${now} / ${steps.length}`
    }
    showProgress(now)
    showPlay()
  }

  /** @param {number} now as requestAnimationFrame gives it */
  const tick = (now) => {
    if (!playing) return
    time = Math.min(end, time + (drawnAt === null ? 0 : now - drawnAt))
    drawnAt = now
    if (time >= end) playing = false
    show()
    if (playing) requestAnimationFrame(tick)
  }

  const play = () => {
    if (time >= end) time = 0
    playing = true
    drawnAt = null
    requestAnimationFrame(tick)
    show()
  }
  const pause = () => {
    playing = false
    show()
  }
  /**
   * Stops at the end of a step.
   * @param {number} to
   */
  const go = (to) => {
    const step = steps[Math.max(0, Math.min(steps.length, to)) - 1]
    time = step === undefined ? 0 : step.begins + step.lasts
    pause()
  }

  /** A step that has only begun is not gone back from, but to its beginning. @type {Readonly<Record<string, () => void>>} */
  const deeds = {
    first: () => go(0),
    back: () => go(current() - 1),
    play: () => (playing ? pause() : play()),
    next: () => {
      const step = steps[current() - 1]
      const isUnderWay = step !== undefined && time < step.begins + step.lasts
      go(current() + (isUnderWay ? 0 : 1))
    },
    last: () => go(steps.length),
  }
  /** @type {Readonly<Record<string, string>>} */
  const keys = {
    ' ': 'play',
    ArrowLeft: 'back',
    ArrowRight: 'next',
    PageUp: 'back',
    PageDown: 'next',
    Home: 'first',
    End: 'last',
  }

  for (const button of all('[data-do]', transport)) {
    button.addEventListener('click', () => deeds[button.getAttribute('data-do') ?? '']?.())
  }
  steps.forEach(({ item }, i) => {
    find('button', HTMLButtonElement, item).addEventListener('click', () => go(i + 1))
  })
  range.addEventListener('input', () => go(Number(range.value)))
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, altKey, metaKey, shiftKey, target } = event
    const deed = keys[key]
    if (deed === undefined || ctrlKey || altKey || metaKey || shiftKey) return
    // Space presses the button that has the focus.
    if (key === ' ' && target instanceof HTMLButtonElement) return
    event.preventDefault()
    deeds[deed]?.()
  })

  document.documentElement.classList.add('plays')
  show()
})()
