/** The address of a dossier: which province of the plan, and whether its lists are drawn up in full. */
import {
  createLoader,
  createSerializer,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { LANGUAGES } from '../../../search-params';

export const dossierParsers = {
  province: parseAsString,
  /** All detailed lists of a plan that has too many units for one sitting. */
  all: parseAsBoolean.withDefault(false),
  lang: parseAsStringLiteral(LANGUAGES).withDefault('vi'),
};

export const dossierAddressOf = createSerializer(dossierParsers);

export const loadDossier = createLoader(dossierParsers);
