import ArgumentParser

/// `warraq feed`: feeds of the web, asked for when the reader says so.
struct ReadFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Subscribes to feeds of the web, asks for what is new in them, and opens it.",
    discussion: """
      Nothing is asked of the network but by 'feed add' and 'feed update'. Subscriptions are in \
      warraq/feeds.opml in XDG_CONFIG_HOME, or ~/.config; the articles are in warraq/feeds in XDG_DATA_HOME, \
      or ~/.local/share: Markdown, a folder each feed.
      """,
    subcommands: [
      AddFeed.self, ListFeeds.self, RemoveFeed.self, UpdateFeeds.self, OpenFeeds.self,
      ImportFeeds.self, ExportFeeds.self,
    ],
    defaultSubcommand: ListFeeds.self)
}
