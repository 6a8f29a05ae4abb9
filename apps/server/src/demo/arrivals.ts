import type { Letter } from './letter.ts';
import { ARRIVING_DANGERS } from './letters/service-arrival-dangers.ts';
import { ARRIVING_SERVICES } from './letters/service-arrivals-daily.ts';
import { ARRIVING_PEOPLE } from './letters/service-arrivals-people.ts';

interface ArrivingLetter {
  readonly letter: Letter;
  readonly isDangerous: boolean;
}

/** Calm letters between two dangerous ones. */
const CALM_STRETCH = 3;

const CALM = ARRIVING_PEOPLE.flatMap((letter, index) => [
  letter,
  ...ARRIVING_SERVICES.slice(index, index + 1),
]);

/** What arrives one by one while the demo runs, in this order and then from the beginning; the third is a danger. */
export const ARRIVALS: readonly ArrivingLetter[] = Object.values(ARRIVING_DANGERS).flatMap(
  (danger, index) => {
    const calm = CALM.slice(index * CALM_STRETCH, (index + 1) * CALM_STRETCH).map((letter) => ({
      letter,
      isDangerous: false,
    }));
    return [...calm.slice(0, 2), { letter: danger, isDangerous: true }, ...calm.slice(2)];
  },
);
