"""The kinds of records in the data files of Twitter, and how each is read."""

from msgspec.structs import replace

from twconvert.records import InnerList, RecordKind

# What an archive says of itself. An account has an address and a phone number.
MANIFEST = RecordKind("manifest")
GRAILBIRD_INDEX = RecordKind("grailbird-index")
ACCOUNT = RecordKind("account", wrapper="account", is_private=True)
ACCOUNT_TIMEZONE = RecordKind("account-timezone", wrapper="accountTimezone", is_private=True)
PROFILE = RecordKind("profile", wrapper="profile", is_private=True)
GRAILBIRD_USER = RecordKind("grailbird-user", is_private=True)
GRAILBIRD_PAYLOAD = RecordKind("grailbird-payload", is_private=True)
SCREEN_NAME_CHANGE = RecordKind("screen-name-change", wrapper="screenNameChange")

# Posts, and the notes with the rest of long ones.
TWEET = RecordKind("tweet", wrapper="tweet", counted_as="posts", id_fields=("id_str", "id"))
TWEET_ROW = replace(TWEET, schema="tweet-csv", wrapper=None, id_fields=("tweet_id",))
GRAILBIRD_TWEET = replace(TWEET, schema="tweet-grailbird", wrapper=None)
COMMUNITY_TWEET = replace(TWEET, counted_as="community_posts")
CIRCLE_TWEET = replace(TWEET, counted_as="circle_posts", is_private=True)
DELETED_TWEET = replace(TWEET, counted_as="deleted_posts", is_private=True)
NOTE_TWEET = RecordKind("note-tweet", wrapper="noteTweet", counted_as="notes", id_fields=("noteTweetId",))
DELETED_NOTE_TWEET = replace(NOTE_TWEET, counted_as="deleted_notes", is_private=True)

# Everything else.
LIKE = RecordKind("like", wrapper="like", counted_as="likes", is_private=True)
CONVERSATION = RecordKind(
    "dm-conversation",
    wrapper="dmConversation",
    counted_as="conversations",
    is_private=True,
    inner_list=InnerList("messages", behind="conversationId", counted_as="messages"),
)
EVENT = RecordKind("dm-event", counted_as="messages", is_private=True)
CHAT_MESSAGE = RecordKind("grok-chat-item", wrapper="grokChatItem", counted_as="chat_messages", is_private=True)
FOLLOWER = RecordKind("account-ref", wrapper="follower", counted_as="relations", is_private=True)
FOLLOWING = replace(FOLLOWER, wrapper="following")
BLOCKED = replace(FOLLOWER, wrapper="blocking")
MUTED = replace(FOLLOWER, wrapper="muting")
LIST = RecordKind("user-list", wrapper="userListInfo", counted_as="lists", id_fields=("url",))
MOMENT = RecordKind("moment", wrapper="moment", counted_as="moments", id_fields=("momentId",))


def unread(counted_as: str) -> RecordKind:
    """Return a kind of record of any form, for records that are counted and not looked into.

    Args:
        counted_as: The row of the ledger that counts them.
    """
    inner_list = InnerList("messages", behind="conversationId")
    return RecordKind("record", counted_as=counted_as, is_private=True, text_field="text", inner_list=inner_list)
