"""Keys are made anew as each article is read again by the next engine; nothing of the old ones is kept."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0004_what_an_article_is_about'),
    ]

    operations = [
        migrations.DeleteModel(name='BlockingKey'),
        migrations.CreateModel(
            name='BlockingKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField(help_text='A hash of the collection and the key')),
                ('lot', models.BigIntegerField()),
                ('first', models.IntegerField()),
                ('last', models.IntegerField()),
                ('speaks', models.BooleanField(default=True)),
                ('mention', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='keys', to='timeline.mention')),
            ],
            options={
                'indexes': [
                    models.Index(condition=models.Q(('speaks', True)), fields=['key'], name='keys_that_speak'),
                    models.Index(condition=models.Q(('speaks', False)), fields=['key'], name='keys_that_are_silent'),
                ],
            },
        ),
        migrations.AddField(
            model_name='event',
            name='first',
            field=models.ForeignKey(help_text='The mention that its address follows from', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='timeline.mention'),
        ),
    ]
