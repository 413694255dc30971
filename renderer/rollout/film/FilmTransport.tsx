// Play, step by an hour or a day, scrub, speed, and the clock of the film.

import { say } from '../../../words/words.ts'
import { Icon, type IconName } from '../../app/Icon.tsx'
import { SpeedButton } from '../../stage/SpeedButton.tsx'
import transport from '../../stage/transport.module.css'
import { useLab } from '../../state/lab.ts'
import { clockText, dayOf, HOURS_A_DAY } from '../moment.ts'
import { useShownHour } from '../use-film.ts'
import { FilmScrubber } from './FilmScrubber.tsx'

interface StepProps {
  readonly icon: IconName
  readonly name: string
  readonly hours: number
}

function Step({ icon, name, hours }: StepProps) {
  const step = useLab((state) => state.stepFilm)
  const isEmpty = useLab((state) => state.film === null)
  return (
    <button
      type="button"
      className={transport.step}
      aria-label={name}
      title={name}
      disabled={isEmpty}
      onClick={() => step(hours)}
    >
      <Icon name={icon} />
    </button>
  )
}

function PlayButton() {
  const rolling = useLab((state) => state.rolling)
  const isEmpty = useLab((state) => state.film === null)
  const isOver = useLab(({ film, filmTime }) => film !== null && filmTime >= film.film.hours - 1)
  const roll = useLab((state) => state.roll)
  const pause = useLab((state) => state.pauseFilm)
  const name = say(
    rolling ? 'stage.transport.pause' : isOver ? 'stage.transport.again' : 'stage.transport.play',
  )
  return (
    <button
      type="button"
      className={transport.play}
      aria-label={name}
      title={name}
      disabled={isEmpty}
      onClick={rolling ? pause : roll}
    >
      <Icon name={rolling ? 'pause' : 'play'} />
    </button>
  )
}

function Clock() {
  const hour = useShownHour()
  const days = useLab(({ film }) => Math.ceil((film?.film.hours ?? 0) / HOURS_A_DAY))
  return (
    <p className={transport.clock}>
      <span className={transport.time}>{clockText(hour)}</span>
      <span className={transport.count}>{say('rollout.transport.dayOf', { day: dayOf(hour), days })}</span>
    </p>
  )
}

export function FilmTransport() {
  return (
    <section className={transport.transport} aria-label={say('stage.transport.label')} data-panel="transport">
      <div className={transport.buttons}>
        <Step icon="leap-back" name={say('rollout.transport.dayBack')} hours={-HOURS_A_DAY} />
        <Step icon="step-back" name={say('rollout.transport.hourBack')} hours={-1} />
        <PlayButton />
        <Step icon="step" name={say('rollout.transport.hour')} hours={1} />
        <Step icon="leap" name={say('rollout.transport.day')} hours={HOURS_A_DAY} />
      </div>
      <FilmScrubber />
      <SpeedButton />
      <Clock />
    </section>
  )
}
