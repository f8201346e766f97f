"""Which mails lie in the review folder of the mailbox: once somebody places them, they move on to the processed folder."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("messages", sa.Column("in_review", sa.Boolean(), nullable=False, server_default=sa.false()))
