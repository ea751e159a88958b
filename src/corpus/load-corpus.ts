import { findNearest } from '../diagnostics/nearest.js'
import { TreatyError } from '../diagnostics/treaty-error.js'
import { type CorpusPlace, type CorpusRequest, findCorpus } from './find-corpus.js'
import { loadText } from './load-text.js'
import type { CorpusDraft, Manifest } from './manifest.js'
import { parseManifest } from './manifest-check.js'
import { shownPath } from './shown-path.js'

/** A corpus: where it lies, and what its manifest says. */
export interface Corpus {
  readonly place: CorpusPlace
  readonly manifest: Manifest
}

/** Returns the corpus in use. Throws `corpus/not-found`, `corpus/manifest-invalid`, or what reading a file throws. */
export async function loadCorpus(request: CorpusRequest): Promise<Corpus> {
  const place = await findCorpus(request)
  const name = shownPath(place.manifest, request.workingDirectory)
  const { value } = await loadText(place.manifest, name)
  return { place, manifest: parseManifest(value, name) }
}

/** The draft with this id or alias, or null. */
export function findDraft(corpus: Corpus, name: string): CorpusDraft | null {
  const { drafts } = corpus.manifest
  return drafts.find((draft) => draft.id === name || draft.aliases.includes(name)) ?? null
}

/** The draft with this id or alias. Throws `address/draft-unknown` with what could have been meant. */
export function draftNamed(corpus: Corpus, name: string): CorpusDraft {
  return findDraft(corpus, name) ?? draftUnknown(corpus, name)
}

function draftUnknown(corpus: Corpus, name: string): never {
  const { drafts } = corpus.manifest
  const close = findNearest(
    name,
    drafts.flatMap((draft) => [draft.id, ...draft.aliases]),
  )
  const candidates = drafts.map((draft) => ({ address: draft.id, label: draft.title }))
  const help =
    close.length > 0
      ? `did you mean ${close.map((word) => `"${word}"`).join(' or ')}?`
      : drafts.length > 0
        ? 'name one of these'
        : 'the corpus has no drafts'

  throw new TreatyError('address/draft-unknown', `"${name}" is no draft of the corpus`, {
    help,
    ...(close.length > 0 ? {} : { candidates }),
  })
}
