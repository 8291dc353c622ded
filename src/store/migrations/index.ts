import type { Migration } from 'kysely/migration';
import { inbox } from './0001-inbox.ts';
import { record } from './0002-record.ts';
import { strategy } from './0003-strategy.ts';
import { network } from './0004-network.ts';
import { outbox } from './0005-outbox.ts';
import { networkActs } from './0006-network-acts.ts';
import { networkUpkeep } from './0007-network-upkeep.ts';
import { beredning } from './0008-beredning.ts';
import { remiss } from './0009-remiss.ts';
import { visits } from './0010-visits.ts';
import { outboxUpdates } from './0011-outbox-updates.ts';
import { offeredFiles } from './0012-offered-files.ts';
import { remissCorrections } from './0013-remiss-corrections.ts';
import { answers } from './0014-answers.ts';
import { languageModel } from './0015-language-model.ts';
import { commitments } from './0016-commitments.ts';
import { operations } from './0018-operations.ts';
import { cityAnswers } from './0023-city-answers.ts';
import { fileAccess } from './0027-file-access.ts';
import { tableVersions } from './0028-table-versions.ts';
import { recentSendings } from './0029-recent-sendings.ts';
import { englishNames } from './0030-english-names.ts';
import { closedReferences } from './0031-closed-references.ts';
import { wordsOfDocuments } from './0034-words-of-documents.ts';
import { exportsOfKept } from './0035-exports.ts';
import { answersToQuestions } from './0036-answers-to-questions.ts';
import { remissPaperAddress } from './0037-remiss-paper-address.ts';
import { remissWithdrawn } from './0038-remiss-withdrawn.ts';
import { directoryVersions } from './0039-directory-versions.ts';
import { remissRecipients } from './0040-remiss-recipients.ts';

/** All migrations, in the order of their names. One that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-inbox': inbox,
  '0002-record': record,
  '0003-strategy': strategy,
  '0004-network': network,
  '0005-outbox': outbox,
  '0006-network-acts': networkActs,
  '0007-network-upkeep': networkUpkeep,
  '0008-beredning': beredning,
  '0009-remiss': remiss,
  '0010-visits': visits,
  '0011-outbox-updates': outboxUpdates,
  '0012-offered-files': offeredFiles,
  '0013-remiss-corrections': remissCorrections,
  '0014-answers': answers,
  '0015-language-model': languageModel,
  '0016-commitments': commitments,
  '0018-operations': operations,
  '0023-city-answers': cityAnswers,
  '0027-file-access': fileAccess,
  '0028-table-versions': tableVersions,
  '0029-recent-sendings': recentSendings,
  '0030-english-names': englishNames,
  '0031-closed-references': closedReferences,
  '0034-words-of-documents': wordsOfDocuments,
  '0035-exports': exportsOfKept,
  '0036-answers-to-questions': answersToQuestions,
  '0037-remiss-paper-address': remissPaperAddress,
  '0038-remiss-withdrawn': remissWithdrawn,
  '0039-directory-versions': directoryVersions,
  '0040-remiss-recipients': remissRecipients,
};
