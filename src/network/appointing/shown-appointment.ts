import { z } from 'zod';
import type { Shown } from '../../conversation/turn.ts';

export const APPOINTMENT_SHOWN = 'appointment-shown';

export const shownAppointment = z.object({
  unit: z.string(),
  from: z.string(),
  person: z.string().optional(),
  /** What the unit is called. */
  unitName: z.string().optional(),
  language: z.enum(['sv', 'en']),
});

export type ShownAppointment = z.infer<typeof shownAppointment>;

/** An appointment that was just filled in, so that the next message can go on from it. */
export const showingAppointment = (appointment: ShownAppointment): Shown => ({
  intent: APPOINTMENT_SHOWN,
  thing: JSON.stringify(appointment),
});
