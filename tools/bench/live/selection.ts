/** What each subscriber selects: what the console's list selects. */
export const query = `subscription ($after: String, $filter: SignalFilter) {
  signalEvents(after: $after, filter: $filter) {
    cursor
    resync
    event {
      cursor
      type
      title
      actor
      at
      signal {
        id
        reference
        version
        status
        statusLabel
        category { code name }
        settlement { code name }
        description
        department { code name }
        assignee { id name }
        registration { documentGuid signalId state incomingNumber incomingDate }
        serviceDueOn
        statutoryDueOn
        overdue
        createdAt
        updatedAt
      }
    }
  }
}`;

/** The channel in which the stock server's rows come. */
export const stockChannel = 'signal_events';
