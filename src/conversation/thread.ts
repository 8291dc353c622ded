/** The id of a conversation without the thread of a channel that a message belongs to. */
export function withoutThread(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}
