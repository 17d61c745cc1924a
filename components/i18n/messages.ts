/**
 * The words that every page has, in both languages: for the server and for tests. A browser is sent
 * those of its reader with the page, and fetches the others when they are asked for.
 */
import type { Language } from '../theme';
import { words as en } from './en';
import { type Messages, words as vi } from './vi';

export const MESSAGES: Record<Language, Messages> = { vi, en };
