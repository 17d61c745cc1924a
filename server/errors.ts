/** Everything that can go wrong for a reason we know, and the one way in which it reaches a reader. */
import { randomUUID } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

/** What went wrong. The front end has the words, under `errors.<code>`; `message` is for logs and machines. */
export type Problem =
  | { code: 'UnknownEdition'; day: string; first: string | null }
  | {
      code: 'UnknownUnit';
      unit: string;
      edition: string;
      /** The unit that has the code in another edition; null where none has. */
      elsewhere: { name: string; nameEn: string; edition: string } | null;
    }
  | { code: 'OutsideArea'; unit: string; area: string }
  | { code: 'BadInput'; field: string; reason: string }
  | { code: 'NoRelease'; reason: string }
  | { code: 'Busy'; waiting: number }
  | { code: 'Aborted' }
  | PlanProblem;

/** What can go wrong with a saved plan. Nobody's work is overwritten: it is refused, and says so. */
export type PlanProblem =
  | { code: 'UnknownPlan'; plan: string; revision: number | null }
  /** Another has saved the plan since the revision that this work was made from. */
  | { code: 'PlanConflict'; plan: string; revision: number; savedAt: string }
  /** The plan has become law and is not changed any more. */
  | { code: 'PlanSettled'; plan: string; event: string | null }
  /** What is stored cannot be read by this program; it stays as it is. */
  | { code: 'UnreadablePlan'; plan: string; revision: number; reason: string }
  | { code: 'PlanTooLarge'; bytes: number; most: number }
  /** A page of another site tried to change something in the name of this reader. */
  | { code: 'ForeignPage'; origin: string };

/** What a reader is told: a known problem, or a reference under which the log has the rest. */
export type ToldProblem = Problem | { code: 'Unknown'; reference: string };

export class AtlasError extends Error {
  readonly problem: Problem;

  /**
   * Pages and routes are bundled apart, each with its own copy of this class, and share one release:
   * an error made by one must be known to the other, so it is known by its name.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'AtlasError' && 'problem' in value;
  }

  constructor(problem: Problem) {
    super(sentence(problem));
    this.name = 'AtlasError';
    this.problem = problem;
  }
}

/** The problem in one English sentence with its numbers. */
function sentence(problem: Problem): string {
  switch (problem.code) {
    case 'UnknownEdition':
      return problem.first === null
        ? `No units are known on ${problem.day}: the release has no edition`
        : `No units are known on ${problem.day}: the first edition began on ${problem.first}`;
    case 'UnknownUnit':
      return `No unit ${problem.unit} is in force in the edition of ${problem.edition}`;
    case 'OutsideArea':
      return `Unit ${problem.unit} lies outside the area ${problem.area} that this viewer may ask about`;
    case 'BadInput':
      return `${problem.field}: ${problem.reason}`;
    case 'NoRelease':
      return `No release can be served: ${problem.reason}`;
    case 'Busy':
      return `The server is busy: ${problem.waiting} questions are waiting already`;
    case 'Aborted':
      return 'The question was withdrawn';
    case 'UnknownPlan':
      return problem.revision === null
        ? `No plan ${problem.plan} is saved`
        : `No revision ${problem.revision} of plan ${problem.plan} is kept`;
    case 'PlanConflict':
      return `Plan ${problem.plan} was saved by another meanwhile, as revision ${problem.revision}`;
    case 'PlanSettled':
      return `Plan ${problem.plan} has become law and is not changed any more`;
    case 'UnreadablePlan':
      return `Revision ${problem.revision} of plan ${problem.plan} cannot be read: ${problem.reason}`;
    case 'PlanTooLarge':
      return `The plan has ${problem.bytes} bytes, more than the ${problem.most} that are kept`;
    case 'ForeignPage':
      return `A page of ${problem.origin} may change nothing here`;
    default:
      return problem satisfies never;
  }
}

type TrpcCode = ConstructorParameters<typeof TRPCError>[0]['code'];

function trpcCode(problem: Problem): TrpcCode {
  switch (problem.code) {
    case 'UnknownEdition':
    case 'UnknownUnit':
    case 'UnknownPlan':
      return 'NOT_FOUND';
    case 'OutsideArea':
    case 'ForeignPage':
      return 'FORBIDDEN';
    case 'PlanConflict':
    case 'PlanSettled':
      return 'CONFLICT';
    case 'UnreadablePlan':
      return 'UNPROCESSABLE_CONTENT';
    case 'PlanTooLarge':
      return 'PAYLOAD_TOO_LARGE';
    case 'BadInput':
      return 'BAD_REQUEST';
    case 'NoRelease':
    case 'Busy':
      return 'SERVICE_UNAVAILABLE';
    case 'Aborted':
      return 'CLIENT_CLOSED_REQUEST';
    default:
      return problem satisfies never;
  }
}

/** The first fault of an input, by the field that a caller would look for. */
function inputProblem(error: ZodError): Problem {
  const issue = error.issues[0];
  const field = issue?.path.join('.') || 'input';
  return { code: 'BadInput', field, reason: issue?.message ?? 'cannot be read' };
}

/**
 * What a reader is told of any error. A known problem is told as it is; an unknown one is written to
 * the log whole, with a reference, and only the reference is told: no text of a query or a path
 * leaves the server.
 */
export function tell(error: unknown, log: (line: string, error: unknown) => void = console.error) {
  const cause = error instanceof TRPCError && error.cause !== undefined ? error.cause : error;
  let problem: ToldProblem;
  if (cause instanceof AtlasError) problem = cause.problem;
  else if (cause instanceof ZodError) problem = inputProblem(cause);
  else if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR')
    problem = { code: 'BadInput', field: 'request', reason: error.code };
  else {
    const reference = randomUUID().slice(0, 8);
    log(`Unknown error, reference ${reference}`, cause);
    problem = { code: 'Unknown', reference };
  }
  const message =
    problem.code === 'Unknown'
      ? `Something went wrong on the server; quote the reference ${problem.reference}`
      : sentence(problem);
  return { problem, message };
}

/** The one adapter to tRPC, which decides the HTTP status. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError) {
    return error.cause instanceof AtlasError ? toTrpcError(error.cause) : error;
  }
  if (error instanceof AtlasError) {
    return new TRPCError({
      code: trpcCode(error.problem),
      message: error.message,
      cause: error,
    });
  }
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}
