import { z } from 'zod';

const error = 'must be a protocol and a host alone, such as https://utblick.stad.se';

/** An address by which people reach the server; without a slash at its end. */
export const publicAddress = z
  .url({ protocol: /^https$/, error })
  .refine((address) => URL.canParse(address) && new URL(address).origin === address.replace(/\/$/, ''), {
    error,
  })
  .transform((address) => address.replace(/\/$/, ''));
