package org.buyergraph.gitlab;

import org.buyergraph.testkit.data.SampleMember;
import org.buyergraph.testkit.data.SampleOwner;
import org.buyergraph.testkit.data.SampleUser;

/** Users of GitLab.com and their seats. */
final class PeopleJson {

    private static final String WEB = "https://gitlab.com/";

    private PeopleJson() {}

    static JsonObject user(SampleUser user) {
        return new JsonObject()
                .with("id", user.id())
                .with("username", user.username())
                .with("name", user.name())
                .with("state", user.state())
                .with("locked", false)
                .with("avatar_url", avatar(user))
                .with("web_url", WEB + user.username())
                .withMilliseconds("created_at", user.createdAt());
    }

    /** The internal API tells four fields only. */
    static JsonObject internalUser(SampleUser user) {
        return new JsonObject()
                .with("id", user.id())
                .with("username", user.username())
                .with("name", user.name())
                .with("web_url", WEB + user.username());
    }

    /** An email that is private is absent, not null. */
    static JsonObject member(SampleMember member) {
        SampleUser user = member.user();
        JsonObject json = new JsonObject()
                .with("id", user.id())
                .with("username", user.username())
                .with("name", user.name())
                .with("state", user.state())
                .with("locked", false)
                .with("public_email", null)
                .with("avatar_url", avatar(user))
                .with("web_url", WEB + user.username());
        if (user.email() != null) {
            json.with("email", user.email());
        }
        return json.withText("last_activity_on", member.lastActivityOn())
                .with("membership_type", member.membershipType())
                .with("removable", member.removable())
                .withMilliseconds("created_at", user.createdAt())
                .with("is_last_owner", member.lastOwner())
                .withMilliseconds("last_login_at", member.lastLoginAt());
    }

    static JsonObject owner(SampleOwner owner) {
        SampleUser user = owner.user();
        return new JsonObject()
                .with(
                        "user",
                        new JsonObject()
                                .with("id", user.id())
                                .with("username", user.username())
                                .with("name", user.name()))
                .with("access_level", owner.accessLevel())
                .with("notification_email", owner.notificationEmail());
    }

    private static String avatar(SampleUser user) {
        return WEB + "uploads/-/system/user/avatar/" + user.id() + "/avatar.png";
    }
}
