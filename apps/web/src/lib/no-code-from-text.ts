import { z } from 'zod';

// The page's policy allows no code made from text. Imported before any schema is made: without it each of them would try.
z.config({ jitless: true });
